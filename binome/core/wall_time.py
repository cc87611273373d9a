"""What a clock on the wall says, turned into an instant.

Twice a year a zone's clocks jump. In spring some wall times never happen: they are resolved forward (02:30 becomes
03:30). In autumn some happen twice: the first is meant. Source: PEP 495, `fold=0`, which gives both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class Crossing(StrEnum):
    """How a wall time meets the zone's clock."""

    PLAIN = "plain"
    SKIPPED = "skipped"
    REPEATED = "repeated"


@dataclass(frozen=True)
class Resolved:
    """The instant (UTC) of a wall time; `wall_time` is what the clock will really show then (naive)."""

    at: datetime
    wall_time: datetime
    crossing: Crossing


def resolve(wall_time: datetime, zone: str) -> Resolved:
    """The instant of a naive `wall_time` in an IANA `zone`; ValueError for an aware one."""
    if wall_time.tzinfo is not None:
        raise ValueError("a wall time has no offset: it is what the clock says")
    first = wall_time.replace(tzinfo=ZoneInfo(zone), fold=0)
    at = first.astimezone(UTC)
    shown = wall_time_of(at, zone)
    if shown != wall_time:
        return Resolved(at, shown, Crossing.SKIPPED)
    again = first.replace(fold=1).astimezone(UTC)
    return Resolved(at, shown, Crossing.REPEATED if again != at else Crossing.PLAIN)


def wall_time_of(at: datetime, zone: str) -> datetime:
    """What the zone's clock says at an instant, without an offset."""
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
