"""What a calendar shows by its shape: posts that step on each other, and days when nothing leaves."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date, datetime, timedelta
from typing import TypeVar

TOO_CLOSE = timedelta(minutes=30)
A_GAP = 4

Key = TypeVar("Key", bound=Hashable)


def collisions(leaving: Iterable[tuple[Key, Hashable, datetime]], apart: timedelta = TOO_CLOSE) -> frozenset[Key]:
    """Those of (key, channel, instant) that leave the same channel less than `apart` from another."""
    found: set[Key] = set()
    last: dict[Hashable, tuple[Key, datetime]] = {}
    for key, channel, at in sorted(leaving, key=lambda one: one[2]):
        if channel in last and at - last[channel][1] < apart:
            found |= {key, last[channel][0]}
        last[channel] = (key, at)
    return frozenset(found)


def longest_gap(days: Iterable[date], first: date, last: date, least: int = A_GAP) -> tuple[date, date] | None:
    """The longest run of days in [first, last] that are not among `days`, if it lasts `least` days at least."""
    best: tuple[date, date] | None = None
    start = first
    for day in [*sorted(day for day in set(days) if first <= day <= last), last + timedelta(days=1)]:
        length = (day - start).days
        if length >= least and (best is None or length > (best[1] - best[0]).days + 1):
            best = (start, day - timedelta(days=1))
        start = day + timedelta(days=1)
    return best
