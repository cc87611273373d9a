"""Briefs with what they hang from, and what was asked about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from binome.core.briefs import BriefContent
from binome.core.problems import NotFound
from binome.planning.models import Brief, BriefQuestion
from binome.workspaces.counting import Counting, counting


@dataclass(frozen=True)
class QuestionCard:
    """What was asked about a brief; `answered_at` None while the answer is owed."""

    id: UUID
    text: str
    asked_by: str
    asked_at: datetime
    answer: str
    answered_by: str
    answered_at: datetime | None


@dataclass(frozen=True)
class BriefLine:
    """A brief in a list, with what it hangs from."""

    id: UUID
    title: str
    message: str
    formats: tuple[str, ...]
    deadline: date | None
    state: str
    author: str
    created_at: datetime
    campaign_id: UUID
    campaign: str
    phase_id: UUID | None
    phase: str
    objective_id: UUID
    objective: str
    open_questions: int = 0


@dataclass(frozen=True)
class BriefCard:
    """A whole brief: its line, its content, its questions."""

    line: BriefLine
    content: BriefContent
    questions: tuple[QuestionCard, ...]


def briefs(
    *, states: Sequence[str] | None = None, campaign_id: UUID | None = None, objective_id: UUID | None = None
) -> tuple[BriefLine, ...]:
    """Briefs of some states, of a campaign, of an objective; nearest deadline first, without one last. 1 SQL query."""
    rows = _briefs()
    if states is not None:
        rows = rows.filter(state__in=states)
    if campaign_id is not None:
        rows = rows.filter(campaign_id=campaign_id)
    if objective_id is not None:
        rows = rows.filter(campaign__objective_id=objective_id)
    return tuple(_brief_line(row) for row in rows.order_by("deadline", "id"))


def brief_lines(brief_ids: Iterable[UUID]) -> dict[UUID, BriefLine]:
    """Several briefs by their id; 1 SQL query."""
    return {row.pk: _brief_line(row) for row in _briefs().filter(pk__in=set(brief_ids))}


def brief_card(brief_id: UUID) -> BriefCard:
    """One brief with its questions, oldest first; NotFound when the scope has none. 2 SQL queries."""
    row = _briefs().filter(pk=brief_id).first()
    if row is None:
        raise NotFound("brief", brief_id)
    asked = BriefQuestion.objects.filter(brief_id=brief_id).select_related("asked_by", "answered_by")
    questions = tuple(_question_card(question) for question in asked.order_by("asked_at", "id"))
    return BriefCard(_brief_line(row), content_of(row), questions)


def briefs_waiting() -> Counting:
    """Briefs that wait for somebody: to be finished, acknowledged or answered. For the loop bar."""
    return counting(Brief.objects.filter(state__in=("DRAFT", "HANDED_OVER", "QUESTIONED")))


def _briefs() -> QuerySet[Brief]:
    # A subquery: grouping by `id` alone is refused, since the table's key is (brand_id, id).
    owed = BriefQuestion.objects.filter(brief=OuterRef("pk"), answered_at=None).order_by().values("brief")
    waiting = Coalesce(Subquery(owed.annotate(count=Count("id")).values("count")), 0)
    return Brief.objects.select_related("campaign__objective", "phase", "author").annotate(open_questions=waiting)


def _brief_line(row: Brief) -> BriefLine:
    return BriefLine(
        id=row.pk, title=row.title, message=row.message, formats=tuple(row.formats), deadline=row.deadline,
        state=row.state, author=str(row.author or ""), created_at=row.created_at, campaign_id=row.campaign_id,
        campaign=row.campaign.name, phase_id=row.phase_id, phase=row.phase.name if row.phase else "",
        objective_id=row.campaign.objective_id, objective=row.campaign.objective.title,
        open_questions=row.open_questions,  # type: ignore[attr-defined]  # annotated by _briefs
    )  # fmt: skip


def content_of(row: Brief) -> BriefContent:
    """What a brief's row says, as the rules read it; for the actions of this stage."""
    return BriefContent(
        title=row.title, message=row.message, audience=row.audience, formats=tuple(row.formats), dos=row.dos,
        donts=row.donts, deadline=row.deadline, quality_criteria=row.quality_criteria,
    )  # fmt: skip


def _question_card(row: BriefQuestion) -> QuestionCard:
    return QuestionCard(
        id=row.pk, text=row.text, asked_by=str(row.asked_by or ""), asked_at=row.asked_at, answer=row.answer,
        answered_by=str(row.answered_by or ""), answered_at=row.answered_at,
    )  # fmt: skip
