"""Objectives and their KPIs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from binome.core.metrics import Metric, metric
from binome.core.problems import NotFound
from binome.core.progress import Direction, Goal
from binome.planning.models import Kpi, Objective


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


def _with_kpis(rows: QuerySet[Objective]) -> QuerySet[Objective]:
    kpis = Prefetch("kpis", Kpi.objects.order_by("position"))
    return rows.select_related("owner").prefetch_related(kpis)


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
