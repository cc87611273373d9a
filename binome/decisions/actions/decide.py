"""Chooses one option, and says why."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.calendar_days import day_in
from binome.core.decisions import missing_to_decide
from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.decisions.models import Decision
from binome.decisions.queries import draft_of
from binome.decisions.rows import decision_row
from binome.workspaces.actions.advance import advance
from binome.workspaces.queries import brand_card


@transaction.atomic
def decide(actor: Actor, decision_id: UUID, *, option_id: UUID | None, why: str, now: datetime) -> None:
    """Choose `option_id`. BadInput says what lacks (options, owner, expected effect, review day, the reason);
    Conflict when it was decided already."""
    require(actor, "decisions.write")
    decision = decision_row(decision_id)
    if decision.state == "OPEN":  # else what is wrong is its state, which `advance` says
        lacks = missing_to_decide(draft_of(decision), day_in(brand_card().timezone, now))
        refuse_if(lacks + _choice_problems(decision, option_id, why))
    advance(
        decision, "DECIDED", actor=actor, now=now, why=why.strip(), detail={"option": str(option_id)}, decided_at=now
    )
    decision.options.filter(pk=str(option_id)).update(chosen=True)


def _choice_problems(decision: Decision, option_id: UUID | None, why: str) -> list[Problem]:
    problems = []
    if option_id is None or not decision.options.filter(pk=option_id).exists():
        problems.append(Problem("decision.option_unknown", "option_id"))
    if not why.strip():
        problems.append(Problem("decision.why_missing", "why"))
    return problems
