"""What a new time zone would do to each planned post, as the question shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from binome.core.wall_time import resolve, wall_time_of
from binome.publishing.queries import CalendarSlot


@dataclass(frozen=True)
class Replanned:
    """A planned post: what its clock says now, and what each answer would make of it. All are wall times (naive):
    `now` in the present zone; `same_hour` and `same_moment` in the new one; `moves_by_hours` of the first answer."""

    title: str
    network: str
    now: datetime
    same_hour: datetime
    same_moment: datetime
    moves_by_hours: float


def replanned(slots: Iterable[CalendarSlot], present: str, new: str) -> tuple[Replanned, ...]:
    """The question's table. `present` and `new` are IANA zones."""
    return tuple(_row(slot, present, new) for slot in slots)


def _row(slot: CalendarSlot, present: str, new: str) -> Replanned:
    shown = wall_time_of(slot.due_at, present)
    kept = resolve(shown, new)
    moved = (kept.at - slot.due_at).total_seconds() / 3600
    same_moment = slot.due_at.astimezone(ZoneInfo(new)).replace(tzinfo=None)
    return Replanned(slot.title, slot.network, shown, kept.wall_time, same_moment, moved)
