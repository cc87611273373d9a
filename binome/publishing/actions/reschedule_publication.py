"""Moves a publication to another time."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.core.wall_time import resolve
from binome.publishing.actions.schedule_publication import wake_dispatchers
from binome.publishing.rows import forget_preparation, publication_row
from binome.workspaces.actions.advance import advance
from binome.workspaces.queries import brand_card


@transaction.atomic
def reschedule_publication(actor: Actor, publication_id: UUID, *, wall_time: datetime, now: datetime) -> datetime:
    """Plan it for another wall time of the brand's zone; the instant it resolved to. What was held is released by it.

    Conflict when it already left or is leaving; BadInput on a time past.
    """
    require(actor, "publishing.schedule")
    zone = brand_card().timezone
    due_at = resolve(wall_time, zone).at
    refuse_if([Problem("publication.past", "wall_time")] if due_at < now else [])
    publication = publication_row(publication_id)
    detail = {"from": publication.due_at.isoformat(), "to": due_at.isoformat()}
    advance(
        publication, "RESCHEDULE", actor=actor, now=now, detail=detail, due_at=due_at, next_at=due_at, zone=zone,
        wall_time=wall_time.strftime("%Y-%m-%dT%H:%M"), hold_reason="", tries=0,
    )  # fmt: skip
    forget_preparation(publication)
    wake_dispatchers()
    return due_at
