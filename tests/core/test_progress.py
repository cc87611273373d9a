"""A KPI on its way: expected by now, share of the way, what it says."""

from datetime import date
from decimal import Decimal

import pytest

from binome.core.metrics import Kind
from binome.core.progress import Direction, Goal, Standing, in_steps_of, progress, put_together

JUNE = {"starts_on": date(2026, 6, 1), "due_on": date(2026, 6, 30)}
CLICKS = Goal(Kind.CUMULATIVE, baseline=Decimal(400), target=Decimal(900), **JUNE)
FOLLOWERS = Goal(Kind.INSTANT, baseline=Decimal(400), target=Decimal(1000), **JUNE)
COMPLAINTS = Goal(Kind.CUMULATIVE, baseline=None, target=Decimal(30), direction=Direction.DOWN, **JUNE)


@pytest.mark.parametrize(
    ("goal", "day", "expected"),
    [
        (CLICKS, 10, 300),  # a counter starts from zero, whatever was usual before
        (CLICKS, 30, 900),
        (FOLLOWERS, 10, 600),  # a level starts from its baseline
        (FOLLOWERS, 30, 1000),
        (COMPLAINTS, 15, 15),
    ],
)
def test_the_straight_path(goal: Goal, day: int, expected: int) -> None:
    assert progress(goal, None, date(2026, 6, day)).expected == expected


@pytest.mark.parametrize(
    ("goal", "value", "share"),
    [(CLICKS, 450, 0.5), (FOLLOWERS, 700, 0.5), (FOLLOWERS, 400, 0), (FOLLOWERS, 1300, 1.5), (FOLLOWERS, 100, -0.5)],
)
def test_the_share_of_the_way(goal: Goal, value: int, share: float) -> None:
    assert progress(goal, Decimal(value), date(2026, 6, 10)).share == share


@pytest.mark.parametrize(
    ("goal", "value", "today", "standing"),
    [
        (CLICKS, None, date(2026, 6, 10), Standing.NO_READING),
        (CLICKS, 10, date(2026, 5, 31), Standing.NOT_STARTED),
        (CLICKS, 300, date(2026, 6, 10), Standing.ON_PATH),
        (CLICKS, 345, date(2026, 6, 10), Standing.ON_PATH),
        (CLICKS, 346, date(2026, 6, 10), Standing.AHEAD),
        (CLICKS, 254, date(2026, 6, 10), Standing.BEHIND),
        (CLICKS, 900, date(2026, 6, 10), Standing.REACHED),
        (CLICKS, 899, date(2026, 7, 1), Standing.MISSED),
        (COMPLAINTS, 2, date(2026, 6, 15), Standing.AHEAD),
        (COMPLAINTS, 25, date(2026, 6, 15), Standing.BEHIND),
        (COMPLAINTS, 29, date(2026, 7, 1), Standing.REACHED),
        (COMPLAINTS, 31, date(2026, 7, 1), Standing.MISSED),
    ],
)
def test_what_it_says(goal: Goal, value: int | None, today: date, standing: Standing) -> None:
    measured = None if value is None else Decimal(value)
    assert progress(goal, measured, today).standing is standing


def test_a_level_that_goes_down_is_there_at_once() -> None:
    goal = Goal(Kind.INSTANT, Decimal(90), Decimal(60), direction=Direction.DOWN, **JUNE)
    now = progress(goal, Decimal(60), date(2026, 6, 2))
    assert (now.standing, now.share) == (Standing.REACHED, 1)


def test_a_target_that_is_where_one_starts_has_no_way() -> None:
    goal = Goal(Kind.INSTANT, Decimal(50), Decimal(50), **JUNE)
    assert progress(goal, Decimal(50), date(2026, 6, 2)).share is None


def test_an_objective_of_one_day() -> None:
    goal = Goal(Kind.CUMULATIVE, None, Decimal(10), date(2026, 6, 1), date(2026, 6, 1))
    assert progress(goal, None, date(2026, 6, 1)).expected == 10


@pytest.mark.parametrize(("kind", "together"), [(Kind.CUMULATIVE, 1400), (Kind.INSTANT, 1400), (Kind.UNIQUE, 900)])
def test_several_objects_make_one_value(kind: Kind, together: int) -> None:
    assert put_together(kind, added=Decimal(1400), widest=Decimal(900)) == together


@pytest.mark.parametrize(("target", "said"), [("300", "137"), ("2.5", "136.957")])
def test_a_number_of_people_is_said_without_decimals(target: str, said: str) -> None:
    assert in_steps_of(Decimal(target), Decimal("136.957")) == Decimal(said)
