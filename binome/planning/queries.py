"""What others read of objectives, campaigns and briefs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from binome.core.briefs import BriefContent
from binome.core.metrics import Metric, metric
from binome.core.problems import NotFound
from binome.core.progress import Direction, Goal
from binome.planning.models import Brief, BriefQuestion, Campaign, Kpi, Objective, Phase
from binome.workspaces.counting import Counting, counting


@dataclass(frozen=True)
class KpiCard:
    """A KPI of an objective; `starts_on` is the objective's."""

    id: UUID
    objective_id: UUID
    metric: Metric
    baseline: Decimal | None
    target: Decimal
    starts_on: date
    due_on: date
    direction: Direction

    @property
    def goal(self) -> Goal:
        """What was promised, as the rules of progress read it."""
        return Goal(self.metric.kind, self.baseline, self.target, self.starts_on, self.due_on, self.direction)


@dataclass(frozen=True)
class ObjectiveCard:
    """An objective with its KPIs, action metrics before vanity ones."""

    id: UUID
    title: str
    why: str
    starts_on: date
    due_on: date
    owner_id: UUID | None
    owner: str
    state: str
    kpis: tuple[KpiCard, ...]


@dataclass(frozen=True)
class PhaseCard:
    """A phase of a campaign."""

    id: UUID
    name: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class CampaignCard:
    """A campaign with its phases in order."""

    id: UUID
    name: str
    starts_on: date
    ends_on: date
    objective_id: UUID
    objective: str
    phases: tuple[PhaseCard, ...]


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


def objectives(state: str | None = None) -> tuple[ObjectiveCard, ...]:
    """The brand's objectives (of one state if asked), the one due first on top; 2 SQL queries."""
    rows = Objective.objects.filter(state=state) if state else Objective.objects.all()
    return tuple(_objective_card(row) for row in _with_kpis(rows).order_by("due_on", "title"))


def objective_card(objective_id: UUID) -> ObjectiveCard:
    """One objective; NotFound when the scope has none. 2 SQL queries."""
    row = _with_kpis(Objective.objects.filter(pk=objective_id)).first()
    if row is None:
        raise NotFound("objective", objective_id)
    return _objective_card(row)


def kpi_card(kpi_id: UUID) -> KpiCard:
    """One KPI; NotFound when the scope has none."""
    row = Kpi.objects.select_related("objective").filter(pk=kpi_id).first()
    if row is None:
        raise NotFound("kpi", kpi_id)
    return _kpi_card(row, row.objective)


def campaigns(objective_id: UUID | None = None) -> tuple[CampaignCard, ...]:
    """Campaigns of an objective, or of the brand, by their first day; 2 SQL queries."""
    rows = Campaign.objects.filter(objective_id=objective_id) if objective_id else Campaign.objects.all()
    return tuple(_campaign_card(row) for row in _with_phases(rows).order_by("starts_on", "name"))


def campaign_card(campaign_id: UUID) -> CampaignCard:
    """One campaign; NotFound when the scope has none. 2 SQL queries."""
    row = _with_phases(Campaign.objects.filter(pk=campaign_id)).first()
    if row is None:
        raise NotFound("campaign", campaign_id)
    return _campaign_card(row)


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


def _with_kpis(rows: QuerySet[Objective]) -> QuerySet[Objective]:
    kpis = Prefetch("kpis", Kpi.objects.order_by("position"))
    return rows.select_related("owner").prefetch_related(kpis)


def _with_phases(rows: QuerySet[Campaign]) -> QuerySet[Campaign]:
    phases = Prefetch("phases", Phase.objects.order_by("position"))
    return rows.select_related("objective").prefetch_related(phases)


def _briefs() -> QuerySet[Brief]:
    # A subquery: grouping by `id` alone is refused, since the table's key is (brand_id, id).
    owed = BriefQuestion.objects.filter(brief=OuterRef("pk"), answered_at=None).order_by().values("brief")
    waiting = Coalesce(Subquery(owed.annotate(count=Count("id")).values("count")), 0)
    return Brief.objects.select_related("campaign__objective", "phase", "author").annotate(open_questions=waiting)


def _objective_card(row: Objective) -> ObjectiveCard:
    kpis = sorted((_kpi_card(kpi, row) for kpi in row.kpis.all()), key=lambda kpi: not kpi.metric.is_action)
    return ObjectiveCard(
        id=row.pk, title=row.title, why=row.why, starts_on=row.starts_on, due_on=row.due_on, owner_id=row.owner_id,
        owner=str(row.owner or ""), state=row.state, kpis=tuple(kpis),
    )  # fmt: skip


def _kpi_card(row: Kpi, objective: Objective) -> KpiCard:
    return KpiCard(
        id=row.pk, objective_id=objective.pk, metric=metric(row.metric), baseline=row.baseline, target=row.target,
        starts_on=objective.starts_on, due_on=row.due_on, direction=Direction(row.direction),
    )  # fmt: skip


def _campaign_card(row: Campaign) -> CampaignCard:
    phases = tuple(PhaseCard(phase.pk, phase.name, phase.starts_on, phase.ends_on) for phase in row.phases.all())
    return CampaignCard(
        id=row.pk, name=row.name, starts_on=row.starts_on, ends_on=row.ends_on, objective_id=row.objective_id,
        objective=row.objective.title, phases=phases,
    )  # fmt: skip


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
