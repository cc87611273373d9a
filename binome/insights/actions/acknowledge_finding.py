"""The SMM takes note of a finding."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.insights.rows import finding_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def acknowledge_finding(actor: Actor, finding_id: UUID, *, now: datetime, note: str = "") -> None:
    """Acknowledge it, with a word to the CM if one likes; Conflict when it was not sent."""
    require(actor, "insights.acknowledge")
    advance(finding_row(finding_id), "ACKNOWLEDGED", actor=actor, now=now, why=note.strip(), acknowledged_at=now)
