"""How long the duo keeps each other waiting."""

from datetime import UTC, datetime, timedelta

from binome.core.lead_times import LeadTime, lead_time

MONDAY = datetime(2026, 9, 14, tzinfo=UTC)
WEEK = (MONDAY, MONDAY + timedelta(days=7))


def at(hours: int) -> datetime:
    return MONDAY + timedelta(hours=hours)


def waits(*happened: tuple[int, str, str]) -> LeadTime:
    return lead_time([(at(h), thing, event) for h, thing, event in happened], "HANDED_OVER", "ACKNOWLEDGED", *WEEK)


def test_the_median_of_the_waits():
    told = waits(
        (1, "a", "HANDED_OVER"), (2, "b", "HANDED_OVER"), (3, "a", "ACKNOWLEDGED"), (8, "b", "ACKNOWLEDGED"),
        (9, "c", "HANDED_OVER"), (10, "c", "ACKNOWLEDGED"),
    )  # fmt: skip
    assert told == LeadTime(timedelta(hours=2), count=3, waiting=0)


def test_what_still_waits_is_counted_apart():
    assert waits((1, "a", "HANDED_OVER")) == LeadTime(None, count=0, waiting=1)


def test_a_second_hand_over_does_not_hide_the_first():
    told = waits((1, "a", "HANDED_OVER"), (5, "a", "HANDED_OVER"), (7, "a", "ACKNOWLEDGED"))
    assert told.median == timedelta(hours=6)


def test_what_began_before_the_week_is_another_weeks():
    assert waits((-2, "a", "HANDED_OVER"), (3, "a", "ACKNOWLEDGED")) == LeadTime(None, 0, 0)


def test_a_wait_may_end_after_the_week():
    assert waits((167, "a", "HANDED_OVER"), (170, "a", "ACKNOWLEDGED")).count == 1
