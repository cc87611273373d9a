"""Puts a question that must be decided."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.core.decisions import DecisionDraft, decision_problems
from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.decisions.models import Decision
from binome.decisions.options import write_options
from binome.planning.queries import objective_card
from binome.workspaces.actions.advance import record_event
from binome.workspaces.queries import people_of_brand


@transaction.atomic
def open_decision(actor: Actor, draft: DecisionDraft, *, now: datetime) -> UUID:
    """The id of a new open decision; it needs a title, the rest is asked for when it is decided."""
    require(actor, "decisions.write")
    refuse_if(decision_problems(draft) + reference_problems(draft))
    decision = Decision.objects.create(opened_at=now, **columns(draft))
    write_options(decision, draft.options)
    record_event(decision, "decision", "CREATED", (decision.state, decision.state), actor=actor, now=now)
    key: UUID = decision.pk
    return key


def reference_problems(draft: DecisionDraft) -> list[Problem]:
    """Its owner is of the team; its objective exists (NotFound otherwise)."""
    if draft.objective_id:
        objective_card(draft.objective_id)
    if draft.owner_id is None or draft.owner_id in {person.id for person in people_of_brand()}:
        return []
    return [Problem("person.unknown", "owner_id")]


def columns(draft: DecisionDraft) -> dict[str, Any]:
    """The values of a draft, texts without spaces around."""
    return {
        "title": draft.title.strip(), "context": draft.context.strip(), "objective_id": draft.objective_id,
        "owner_id": draft.owner_id, "expected_effect": draft.expected_effect.strip(), "review_on": draft.review_on,
    }  # fmt: skip
