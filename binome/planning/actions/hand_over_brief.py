"""The SMM hands a brief to the CM."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.briefs import missing_in
from binome.core.calendar_days import day_in
from binome.core.permissions import Actor, require
from binome.core.problems import refuse_if
from binome.planning.queries import content_of
from binome.planning.rows import brief_row
from binome.workspaces.actions.advance import advance
from binome.workspaces.queries import brand_card


@transaction.atomic
def hand_over_brief(actor: Actor, brief_id: UUID, *, now: datetime) -> None:
    """Hand the brief over. BadInput says everything that lacks, field by field; Conflict when it already was."""
    require(actor, "briefs.hand_over")
    brief = brief_row(brief_id, lock=True)
    if brief.state == "DRAFT":  # else what is wrong is its state, which `advance` says
        refuse_if(missing_in(content_of(brief), day_in(brand_card().timezone, now)))
    advance(brief, "HANDED_OVER", actor=actor, now=now)
