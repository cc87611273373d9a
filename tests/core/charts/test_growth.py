"""The growth of a number."""

from datetime import timedelta
from decimal import Decimal

import pytest

from binome.core.charts.growth import growth

HOUR = timedelta(hours=1)
READ = [(HOUR * hours, Decimal(hours)) for hours in (1, 6, 24, 60)]


def spec(readings=READ, others=(), window=48 * HOUR):
    return growth(readings, others, window, hours="h", days="d", minutes="min")


def test_the_end_of_the_window_is_drawn_once_it_is_in_sight():
    assert len(spec()["layer"]) == 4
    assert len(spec(window=200 * HOUR)["layer"]) == 3


def test_others_are_drawn_when_there_are_some():
    assert len(spec(others=READ)["layer"]) == 5


def test_others_never_stretch_the_axis():
    shown = spec(others=[*READ, (400 * HOUR, Decimal(9))])["datasets"]["others"]
    assert max(row["age"] for row in shown) == 60


@pytest.mark.parametrize("last", [0.02, 1, 30, 72, 720])
def test_the_axis_has_few_ticks_at_any_age(last):
    ticks = spec([(HOUR * last / 2, Decimal(1)), (HOUR * last, Decimal(2))])["encoding"]["x"]["axis"]["values"]
    assert 2 <= len(ticks) <= 12
