"""Looks back at a decision: what happened?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.decisions.rows import decision_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def review_decision(actor: Actor, decision_id: UUID, *, outcome: str, now: datetime) -> None:
    """Write what happened; it may come before the review day. Conflict unless it is decided."""
    require(actor, "decisions.write")
    refuse_if([] if outcome.strip() else [Problem("decision.outcome_missing", "outcome")])
    advance(decision_row(decision_id), "REVIEWED", actor=actor, now=now, outcome=outcome.strip(), reviewed_at=now)
