"""When to look again: often while a post is young, seldom when it is old, later and later after a failure."""

from __future__ import annotations

from datetime import datetime, timedelta

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

STREAM_PERIOD = timedelta(seconds=30)
"""Between two looks at a stream of the inbox."""

_THREADS = (
    (10 * _MINUTE, _MINUTE),
    (_HOUR, 5 * _MINUTE),
    (6 * _HOUR, 15 * _MINUTE),
    (_DAY, _HOUR),
    (7 * _DAY, 6 * _HOUR),
    (30 * _DAY, _DAY),
)
"""Until this age of a post, its thread is read this often."""

READING_AGES: tuple[timedelta, ...] = (
    *(minutes * _MINUTE for minutes in (1, 5, 15, 30)),
    *(hours * _HOUR for hours in (1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 24, 30, 36, 42, 48, 60, 72)),
    *(days * _DAY for days in (4, 5, 6, 7, 9, 11, 14, 17, 21, 25, 30)),
)
"""The ages at which every post's numbers are read: the same for all, so that posts compare at equal age."""

ACCOUNT_PERIOD = 6 * _HOUR
"""Between two readings of an account's own numbers."""

_FIRST_WAIT, _LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=30)


def next_thread_look(published_at: datetime, now: datetime) -> datetime | None:
    """When to read a post's thread again, None once it is 30 days old."""
    age = now - published_at
    for until, period in _THREADS:
        if age < until:
            return now + period
    return None


def next_reading(published_at: datetime, now: datetime) -> datetime | None:
    """When to read a post's numbers next: at the first of READING_AGES it has not reached; None after the last."""
    for age in READING_AGES:
        if published_at + age > now:
            return published_at + age
    return None


def back_off(failures: int) -> timedelta:
    """How long to wait after that many failures in a row (1 = the first): doubles from 30 s up to 30 min."""
    doubled: timedelta = _FIRST_WAIT * 2 ** min(failures - 1, 12)
    return min(doubled, _LONGEST_WAIT)
