"""What an objective and its KPIs must say before they can be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from binome.core.lengths import too_long
from binome.core.metrics import KPI_METRICS, METRICS, Kind
from binome.core.problems import Problem
from binome.core.progress import Direction

MEASURABLE = frozenset(metric.code for metric in KPI_METRICS)
LARGEST = Decimal(10) ** 13
TITLE_MAX = 160


@dataclass(frozen=True)
class KpiDraft:
    """A KPI as somebody typed it; without a due day it is due with its objective."""

    metric: str
    target: Decimal | None
    baseline: Decimal | None = None
    due_on: date | None = None
    direction: str = "UP"


@dataclass(frozen=True)
class ObjectiveDraft:
    """An objective as somebody typed it."""

    title: str
    starts_on: date | None
    due_on: date | None
    kpis: Sequence[KpiDraft]
    why: str = ""
    owner_id: UUID | None = None


def objective_problems(draft: ObjectiveDraft) -> list[Problem]:
    """What is wrong with it; a KPI's problems are at `kpis.<position from 0>.<field>`."""
    required = [("title", draft.title.strip()), ("starts_on", draft.starts_on), ("due_on", draft.due_on)]
    problems = [Problem("field.required", name) for name, value in required if not value]
    problems += too_long("title", draft.title, TITLE_MAX)
    if draft.starts_on and draft.due_on and draft.due_on < draft.starts_on:
        problems.append(Problem("objective.due_before_start", "due_on"))
    if not draft.kpis:
        problems.append(Problem("objective.kpi_required", "kpis"))
    for position, kpi in enumerate(draft.kpis):
        earlier = {other.metric for other in draft.kpis[:position]}
        problems += [_at(position, problem) for problem in _kpi_problems(kpi, draft, earlier)]
    return problems


def _at(position: int, problem: Problem) -> Problem:
    return Problem(problem.code, f"kpis.{position}.{problem.field}", problem.params)


def _kpi_problems(kpi: KpiDraft, draft: ObjectiveDraft, earlier: set[str]) -> list[Problem]:
    problems = _metric_problems(kpi, earlier) + _number_problems(kpi)
    if kpi.direction not in set(Direction):
        problems.append(Problem("kpi.direction_unknown", "direction"))
    if kpi.due_on and draft.starts_on and kpi.due_on < draft.starts_on:
        problems.append(Problem("kpi.due_before_start", "due_on"))
    if kpi.due_on and draft.due_on and kpi.due_on > draft.due_on:
        problems.append(Problem("kpi.due_after_objective", "due_on"))
    return problems


def _metric_problems(kpi: KpiDraft, earlier: set[str]) -> list[Problem]:
    if kpi.metric not in MEASURABLE:
        return [Problem("kpi.metric_unknown", "metric")]
    return [Problem("kpi.metric_twice", "metric")] if kpi.metric in earlier else []


def _number_problems(kpi: KpiDraft) -> list[Problem]:
    if kpi.target is None:
        return [Problem("field.required", "target")]
    numbers = [("target", kpi.target), ("baseline", kpi.baseline)]
    wrong = [name for name, value in numbers if value is not None and not (value.is_finite() and 0 <= value < LARGEST)]
    if wrong:
        return [Problem("kpi.number_out_of_range", name) for name in wrong]
    return _way_problems(kpi)


def _way_problems(kpi: KpiDraft) -> list[Problem]:
    """A level needs to know where it starts, and its target must lie the right way from there."""
    if kpi.metric not in MEASURABLE or METRICS[kpi.metric].kind is not Kind.INSTANT or kpi.target is None:
        return []
    if kpi.baseline is None:
        return [Problem("kpi.baseline_needed", "baseline")]
    if kpi.direction == Direction.UP and kpi.target <= kpi.baseline:
        return [Problem("kpi.target_not_above", "target")]
    if kpi.direction == Direction.DOWN and kpi.target >= kpi.baseline:
        return [Problem("kpi.target_not_below", "target")]
    return []
