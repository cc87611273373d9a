"""Finds the rows that actions change."""

from __future__ import annotations

from uuid import UUID

from binome.core.problems import Conflict, NotFound
from binome.decisions.models import Decision


def decision_row(decision_id: UUID) -> Decision:
    """The decision, locked for the transaction; NotFound when the scope has none."""
    row: Decision | None = Decision.objects.select_for_update().filter(pk=decision_id).first()
    if row is None:
        raise NotFound("decision", decision_id)
    return row


def refuse_unless_open(decision: Decision, event: str) -> None:
    """What was decided stands on what it stood on then."""
    if decision.state != "OPEN":
        raise Conflict("state.refuses", thing="decision", state=decision.state, event=event)
