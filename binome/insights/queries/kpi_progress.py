"""The progress of KPIs, computed from what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from binome.channels.queries import channels_of_brand
from binome.core.calendar_days import day_in
from binome.core.metrics import Subject
from binome.core.progress import Progress, in_steps_of, progress, put_together
from binome.metrics.queries import Total, sizes, totals
from binome.planning.queries import KpiCard, ObjectiveCard, objective_card
from binome.publishing.queries import published_of_objectives
from binome.workspaces.queries import brand_card
from binome.workspaces.selecting import pairs


@dataclass(frozen=True)
class KpiLine:
    """A KPI with its progress. It was measured on `measured` of its `objects` (publications or accounts), the last
    time at `read_at`."""

    kpi: KpiCard
    progress: Progress
    objects: int
    measured: int
    read_at: datetime | None

    @property
    def expected(self) -> Decimal:
        """What a straight path would have by now, as one says it."""
        return in_steps_of(self.kpi.target, self.progress.expected)


def kpi_progress(objective_id: UUID, now: datetime) -> tuple[KpiLine, ...]:
    """Where each KPI of an objective stands on the brand's day of `now`; at most 5 SQL queries."""
    return progress_of([objective_card(objective_id)], now, brand_card().timezone)[objective_id]


def progress_of(objectives: Sequence[ObjectiveCard], now: datetime, zone: str) -> dict[UUID, tuple[KpiLine, ...]]:
    """The same for several objectives at once, by their id; at most 3 SQL queries, however many posts there are."""
    if not objectives:
        return {}
    ids = [objective.id for objective in objectives]
    published, accounts = published_of_objectives(ids), _accounts(objectives)
    found = totals(published | pairs(ids, accounts), _metrics(objectives))
    posts = sizes(published)
    today = day_in(zone, now)
    lines = {}
    for objective in objectives:
        objects = {Subject.PUBLICATION: posts.get(objective.id, 0), Subject.CHANNEL: len(accounts)}
        told = (_line(kpi, objects[kpi.metric.subject], found, today) for kpi in objective.kpis)
        lines[objective.id] = tuple(told)
    return lines


def _accounts(objectives: Sequence[ObjectiveCard]) -> list[UUID]:
    """The brand's accounts, if any KPI is measured on them."""
    subjects = {kpi.metric.subject for objective in objectives for kpi in objective.kpis}
    return [channel.id for channel in channels_of_brand()] if Subject.CHANNEL in subjects else []


def _metrics(objectives: Sequence[ObjectiveCard]) -> list[str]:
    return sorted({kpi.metric.code for objective in objectives for kpi in objective.kpis})


def _line(kpi: KpiCard, objects: int, found: Mapping[tuple[UUID, str], Total], today: date) -> KpiLine:
    total = found.get((kpi.objective_id, kpi.metric.code))
    value = put_together(kpi.metric.kind, added=total.added, widest=total.widest) if total else None
    return KpiLine(
        kpi=kpi, progress=progress(kpi.goal, value, today), objects=objects, measured=total.objects if total else 0,
        read_at=total.at if total else None,
    )  # fmt: skip
