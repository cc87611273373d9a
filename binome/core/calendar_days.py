"""Days and weeks of a brand's own calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from binome.core.wall_time import resolve


def day_in(zone: str, at: datetime) -> date:
    """The day an instant (aware) falls on in an IANA `zone`."""
    return at.astimezone(ZoneInfo(zone)).date()


def day_begins(day: date, zone: str) -> datetime:
    """The first instant (UTC) of `day` in an IANA `zone`."""
    return resolve(datetime.combine(day, time()), zone).at


def monday_of(day: date) -> date:
    """The Monday that begins the week of `day` (ISO 8601)."""
    return day - timedelta(days=day.weekday())
