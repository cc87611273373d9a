"""A day and an hour on the brand's clock, as people type them."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from binome.core.problems import BadInput, Problem
from binome.core.wall_time import Crossing, resolve, wall_time_of
from binome.web import formats

MORNING = 9


def read_wall_time(data: QueryDict, fallback: datetime | None = None) -> datetime:
    """The naive wall time of the fields `date` and `time`; a missing hour is `fallback`'s. BadInput names the field."""
    day, hour = data.get("date", "").strip(), data.get("time", "").strip()
    if not hour and fallback is not None:
        hour = fallback.strftime("%H:%M")
    problems = [Problem("field.required", name) for name, value in (("date", day), ("time", hour)) if not value]
    if problems:
        raise BadInput(*problems)
    try:
        return datetime.fromisoformat(f"{day}T{hour}").replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise BadInput(Problem("date.unreadable", "date")) from None


def suggested_moment(zone: str, now: datetime) -> dict[str, str]:
    """Tomorrow morning on the brand's clock, for an empty form."""
    tomorrow = wall_time_of(now, zone).replace(hour=MORNING, minute=0) + timedelta(days=1)
    return {"date": tomorrow.strftime("%Y-%m-%d"), "time": tomorrow.strftime("%H:%M")}


def said_of(wall_time: datetime, zone: str) -> tuple[str, str]:
    """What to tell of a moment just chosen, and its tone: hours that clocks skip or repeat are explained."""
    resolved = resolve(wall_time, zone)
    language = get_language() or "en"
    chosen, shown = wall_time.strftime("%H:%M"), formats.moment(resolved.at, language, zone, "full")
    if resolved.crossing is Crossing.SKIPPED:
        told = _("Clocks jump forward that night: %(chosen)s does not exist. It leaves on %(shown)s.")
        return told % {"chosen": chosen, "shown": shown}, "warn"
    if resolved.crossing is Crossing.REPEATED:
        told = _("Clocks go back that night: %(chosen)s comes twice. It leaves the first time, on %(shown)s.")
        return told % {"chosen": chosen, "shown": shown}, "warn"
    return _("It leaves on %(shown)s.") % {"shown": shown}, "ok"
