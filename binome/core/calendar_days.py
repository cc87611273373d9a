"""Days and weeks of a brand's own calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo


def day_in(zone: str, at: datetime) -> date:
    """The day an instant (aware) falls on in an IANA `zone`."""
    return at.astimezone(ZoneInfo(zone)).date()


def monday_of(day: date) -> date:
    """The Monday that begins the week of `day` (ISO 8601)."""
    return day - timedelta(days=day.weekday())
