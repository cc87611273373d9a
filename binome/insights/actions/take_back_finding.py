"""The CM takes a finding back to mend it, before the SMM has acknowledged it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.insights.rows import finding_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def take_back_finding(actor: Actor, finding_id: UUID, *, now: datetime) -> None:
    """Make it a draft again; Conflict once it is acknowledged."""
    require(actor, "insights.write")
    advance(finding_row(finding_id), "TAKEN_BACK", actor=actor, now=now, sent_at=None)
