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
from binome.metrics.queries import Number, latest
from binome.planning.queries import KpiCard, ObjectiveCard, objective_card
from binome.publishing.queries import published_of_objectives
from binome.workspaces.queries import brand_card


@dataclass(frozen=True)
class KpiLine:
    """A KPI with its progress. It was measured on `measured` of its `objects` (publications or accounts), the last
    time at `read_at`; `behind` are the ids of what its value is made of."""

    kpi: KpiCard
    progress: Progress
    objects: int
    measured: int
    read_at: datetime | None
    behind: tuple[UUID, ...]

    @property
    def expected(self) -> Decimal:
        """What a straight path would have by now, as one says it."""
        return in_steps_of(self.kpi.target, self.progress.expected)


def kpi_progress(objective_id: UUID, now: datetime) -> tuple[KpiLine, ...]:
    """Where each KPI of an objective stands on the brand's day of `now`; at most 5 SQL queries."""
    return progress_of([objective_card(objective_id)], now, brand_card().timezone)[objective_id]


def progress_of(objectives: Sequence[ObjectiveCard], now: datetime, zone: str) -> dict[UUID, tuple[KpiLine, ...]]:
    """The same for several objectives at once, by their id; at most 3 SQL queries, however many there are."""
    posts = _publications(objectives)
    accounts = _accounts(objectives)
    readings = latest([*(key for keys in posts.values() for key in keys), *accounts], _metrics(objectives))
    lines = {}
    for objective in objectives:
        objects = {Subject.PUBLICATION: posts[objective.id], Subject.CHANNEL: accounts}
        of_kpis = (_line(kpi, objects[kpi.metric.subject], readings, day_in(zone, now)) for kpi in objective.kpis)
        lines[objective.id] = tuple(of_kpis)
    return lines


def _publications(objectives: Sequence[ObjectiveCard]) -> dict[UUID, list[UUID]]:
    """The public posts of each objective, through its briefs."""
    posts: dict[UUID, list[UUID]] = {objective.id: [] for objective in objectives}
    for publication_id, objective_id in published_of_objectives(list(posts)).items():
        posts[objective_id].append(publication_id)
    return posts


def _accounts(objectives: Sequence[ObjectiveCard]) -> list[UUID]:
    """The brand's accounts, if any KPI is measured on them."""
    subjects = {kpi.metric.subject for objective in objectives for kpi in objective.kpis}
    return [channel.id for channel in channels_of_brand()] if Subject.CHANNEL in subjects else []


def _metrics(objectives: Sequence[ObjectiveCard]) -> list[str]:
    return sorted({kpi.metric.code for objective in objectives for kpi in objective.kpis})


def _line(kpi: KpiCard, objects: Sequence[UUID], readings: Mapping[UUID, Mapping[str, Number]], today: date) -> KpiLine:
    code = kpi.metric.code
    found = {key: readings[key][code] for key in objects if code in readings[key]}
    value = put_together(kpi.metric.kind, [number.value for number in found.values()])
    return KpiLine(
        kpi=kpi, progress=progress(kpi.goal, value, today), objects=len(objects), measured=len(found),
        read_at=max((number.at for number in found.values()), default=None), behind=tuple(found),
    )  # fmt: skip
