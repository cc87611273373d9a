"""The months of readings."""

from datetime import date

from binome.metrics.partitions import months


def test_months_cross_the_year_both_ways():
    assert list(months(date(2026, 1, 31), 1, 1)) == [date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]
