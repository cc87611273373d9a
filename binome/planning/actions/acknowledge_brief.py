"""The CM takes a brief on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.planning.rows import brief_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def acknowledge_brief(actor: Actor, brief_id: UUID, *, now: datetime) -> None:
    """Acknowledge the brief as it stands. Conflict while a question waits for its answer, or before the hand-over."""
    require(actor, "briefs.acknowledge")
    advance(brief_row(brief_id), "ACKNOWLEDGED", actor=actor, now=now)
