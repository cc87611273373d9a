"""The SMM answers what the CM asked."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import Conflict, NotFound, Problem, refuse_if
from binome.planning.models import BriefQuestion
from binome.planning.rows import brief_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def answer_brief_question(actor: Actor, question_id: UUID, *, text: str, now: datetime) -> str:
    """The brief's state: HANDED_OVER when nothing waits any more, QUESTIONED while another question does."""
    require(actor, "briefs.answer")
    refuse_if([] if text.strip() else [Problem("field.required", "answer")])
    question = BriefQuestion.objects.filter(pk=question_id).first()
    if question is None:
        raise NotFound("question", question_id)
    brief = brief_row(question.brief_id, lock=True)
    answered = BriefQuestion.objects.filter(pk=question_id, answered_at=None).update(
        answer=text.strip(), answered_by_id=actor.person_id, answered_at=now
    )
    if not answered:
        raise Conflict("brief.question_answered")
    waiting = brief.questions.filter(answered_at=None).exists()
    event = "ANSWERED_IN_PART" if waiting else "ANSWERED"
    return advance(brief, event, actor=actor, now=now, detail={"question": str(question_id)})
