"""Days and weeks of a brand's calendar."""

from datetime import UTC, date, datetime

import pytest

from binome.core.calendar_days import day_begins, day_in, monday_of


@pytest.mark.parametrize(
    ("zone", "day"), [("UTC", 14), ("Europe/Paris", 15), ("America/Martinique", 14), ("Pacific/Noumea", 15)]
)
def test_a_day_is_the_brands_own(zone: str, day: int) -> None:
    assert day_in(zone, datetime(2026, 9, 14, 22, 30, tzinfo=UTC)) == date(2026, 9, day)


@pytest.mark.parametrize("day", range(14, 21))
def test_a_week_begins_on_monday(day: int) -> None:
    assert monday_of(date(2026, 9, day)) == date(2026, 9, 14)


def test_a_day_begins_at_its_own_midnight() -> None:
    assert day_begins(date(2026, 9, 14), "Europe/Paris") == datetime(2026, 9, 13, 22, tzinfo=UTC)
    assert day_begins(date(2026, 1, 14), "Europe/Paris") == datetime(2026, 1, 13, 23, tzinfo=UTC)
