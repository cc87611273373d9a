"""The time zones a brand may live in."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

FIRST = ("Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/London", "America/Montreal", "Africa/Casablanca")
PLACES = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")


@cache
def time_zones() -> tuple[tuple[str, str], ...]:
    """Pairs (IANA name, how one reads it), the most chosen first, then by continent and city."""
    names = sorted(name for name in available_timezones() if name.startswith(PLACES) and name not in FIRST)
    known = [name for name in FIRST if name in available_timezones()]
    return tuple((name, name.replace("_", " ").replace("/", " · ")) for name in (*known, *names, "UTC"))
