"""The CM asks about a brief, or objects to it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.planning.models import BriefQuestion
from binome.planning.rows import brief_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def ask_about_brief(actor: Actor, brief_id: UUID, *, text: str, now: datetime) -> UUID:
    """The id of the question. The brief waits for an answer: even an acknowledged one is open again."""
    require(actor, "briefs.ask")
    refuse_if([] if text.strip() else [Problem("field.required", "text")])
    brief = brief_row(brief_id)
    question = BriefQuestion.objects.create(brief=brief, text=text.strip(), asked_by_id=actor.person_id, asked_at=now)
    advance(brief, "ASKED", actor=actor, now=now, detail={"question": str(question.pk)})
    return question.pk
