"""Changes a brand's name, language, time zone, colour or rules."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.workspaces.actions.advance import record_event
from binome.workspaces.actions.create_brand import brand_problems
from binome.workspaces.models import Brand
from binome.workspaces.scopes import current_brand


@transaction.atomic
def edit_brand(
    actor: Actor,
    *,
    name: str,
    language: str,
    timezone: str,
    colour: str,
    approval_required: bool,
    late_tolerance_min: int,
    now: datetime,
) -> None:
    """Write the brand's settings. A new time zone moves no publication: `publishing.actions.change_timezone` asks."""
    require(actor, "brand.edit")
    problems = brand_problems(name, language, timezone, colour)
    if not 0 <= late_tolerance_min <= 7 * 24 * 60:
        problems.append(Problem("brand.tolerance_out_of_range", "late_tolerance_min"))
    refuse_if(problems)
    brand = Brand.objects.select_for_update().get(pk=current_brand())
    wanted: dict[str, Any] = {
        "name": name.strip(), "language": language, "timezone": timezone, "colour": colour,
        "approval_required": approval_required, "late_tolerance_min": late_tolerance_min,
    }  # fmt: skip
    changed = {key: value for key, value in wanted.items() if getattr(brand, key) != value}
    if not changed:
        return
    Brand.objects.filter(pk=brand.pk).update(**changed)
    brand.brand_id = brand.pk  # type: ignore[attr-defined]  # the event belongs to the brand itself
    record_event(brand, "brand", "EDITED", ("", ""), actor=actor, now=now, detail=changed)
