"""How long the duo keeps each other waiting: from a hand-over to what answers it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median


@dataclass(frozen=True)
class LeadTime:
    """The median of `count` waits; None when nothing was answered yet. `waiting` are still unanswered."""

    median: timedelta | None
    count: int
    waiting: int


def lead_time(
    happened: Iterable[tuple[datetime, Hashable, str]], starts: str, ends: str, since: datetime, until: datetime
) -> LeadTime:
    """The waits that began in [since, until).

    `happened` are (instant, thing, event), oldest first. A wait begins with `starts`, ends with the next `ends` of
    the same thing; a second `starts` before that does not begin a second wait.
    """
    open_since: dict[Hashable, datetime] = {}
    waits: list[timedelta] = []
    for at, thing, event in happened:
        if event == starts and since <= at < until:
            open_since.setdefault(thing, at)
        elif event == ends and thing in open_since:
            waits.append(at - open_since.pop(thing))
    middle = timedelta(seconds=median(wait.total_seconds() for wait in waits)) if waits else None
    return LeadTime(middle, len(waits), len(open_since))
