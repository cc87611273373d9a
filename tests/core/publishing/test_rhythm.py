from datetime import date, datetime

import pytest

from binome.core.publishing.rhythm import collisions, longest_gap


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-09-15T{clock}")


def test_two_posts_of_one_channel_within_half_an_hour_step_on_each_other() -> None:
    leaving = [("a", 1, at("09:00")), ("b", 1, at("09:29")), ("c", 1, at("09:59")), ("d", 2, at("09:10"))]
    assert collisions(leaving) == {"a", "b"}


def test_the_order_they_come_in_does_not_matter() -> None:
    assert collisions([("b", 1, at("09:10")), ("a", 1, at("09:00"))]) == {"a", "b"}


@pytest.mark.parametrize(
    ("days", "gap"),
    [
        ([], (1, 10)),
        ([1, 6, 10], (2, 5)),
        ([1, 3, 5, 7, 9], None),
        ([5], (6, 10)),
        ([20], (1, 10)),
    ],
)
def test_the_longest_silence_is_found(days: list[int], gap: tuple[int, int] | None) -> None:
    found = longest_gap((date(2026, 9, day) for day in days), date(2026, 9, 1), date(2026, 9, 10))
    assert found == (gap and (date(2026, 9, gap[0]), date(2026, 9, gap[1])))
