"""Sets a draft aside that led nowhere."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.insights.rows import finding_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def discard_finding(actor: Actor, finding_id: UUID, *, now: datetime) -> None:
    """Discard a draft; Conflict once it is sent."""
    require(actor, "insights.write")
    advance(finding_row(finding_id), "DISCARDED", actor=actor, now=now)
