"""Objectives and their KPIs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

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
    """The brand's objectives (of one state if asked), the one due first on top; 1 SQL query."""
    rows = Kpi.objects.filter(objective__state=state) if state else Kpi.objects.all()
    return _objective_cards(rows.order_by("objective__due_on", "objective__title", "objective_id", "position"))


def objective_card(objective_id: UUID) -> ObjectiveCard:
    """One objective; NotFound when the scope has none. 1 SQL query."""
    found = _objective_cards(Kpi.objects.filter(objective_id=objective_id).order_by("position"))
    if not found:
        raise NotFound("objective", objective_id)
    return found[0]


def kpi_card(kpi_id: UUID) -> KpiCard:
    """One KPI; NotFound when the scope has none."""
    row = Kpi.objects.select_related("objective").filter(pk=kpi_id).first()
    if row is None:
        raise NotFound("kpi", kpi_id)
    return _kpi_card(row, row.objective)


def _objective_cards(rows: QuerySet[Kpi]) -> tuple[ObjectiveCard, ...]:
    """Through their KPIs, of which each has at least one."""
    together = groupby(rows.select_related("objective__owner"), key=lambda kpi: kpi.objective)
    return tuple(_objective_card(objective, list(kpis)) for objective, kpis in together)


def _objective_card(row: Objective, rows: Sequence[Kpi]) -> ObjectiveCard:
    kpis = sorted((_kpi_card(kpi, row) for kpi in rows), key=lambda kpi: not kpi.metric.is_action)
    return ObjectiveCard(
        id=row.pk, title=row.title, why=row.why, starts_on=row.starts_on, due_on=row.due_on, owner_id=row.owner_id,
        owner=str(row.owner or ""), state=row.state, kpis=tuple(kpis),
    )  # fmt: skip


def _kpi_card(row: Kpi, objective: Objective) -> KpiCard:
    return KpiCard(
        id=row.pk, objective_id=objective.pk, metric=metric(row.metric), baseline=row.baseline, target=row.target,
        starts_on=objective.starts_on, due_on=row.due_on, direction=Direction(row.direction),
    )  # fmt: skip
