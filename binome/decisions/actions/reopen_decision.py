"""Takes a decision up again before its review: what it stood on has changed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.decisions.rows import decision_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def reopen_decision(actor: Actor, decision_id: UUID, *, now: datetime, why: str = "") -> None:
    """Open it again, no option chosen; what was chosen and why stays in its history."""
    require(actor, "decisions.write")
    decision = decision_row(decision_id)
    advance(decision, "REOPENED", actor=actor, now=now, why=why.strip(), decided_at=None)
    decision.options.update(chosen=False)
