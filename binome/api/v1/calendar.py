"""The calendar."""

from __future__ import annotations

from binome.api.door import BrandCall, Room
from binome.api.shapes import Instant
from binome.api.v1.publications import SlotOut
from binome.core.problems import Problem, refuse_if
from binome.publishing.queries import CalendarSlot, calendar

room = Room("Calendar")
LONGEST_DAYS = 100


@room.get("/calendar", "publishing.view", list[SlotOut])
def get_calendar(request: BrandCall, start: Instant, end: Instant) -> tuple[CalendarSlot, ...]:
    """Posts that leave or left from `start` up to, not including, `end`, by time; 100 days at most. What was cancelled
    is not there."""
    problems = [Problem("api.range_backwards", "end")] if end < start else []
    if (end - start).days > LONGEST_DAYS:
        problems.append(Problem("api.range_too_long", "end", {"days": LONGEST_DAYS}))
    refuse_if(problems)
    return calendar(start, end)
