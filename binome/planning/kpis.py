"""Writes the KPIs of an objective; part of the actions that create and edit one."""

from __future__ import annotations

from collections.abc import Sequence

from binome.core.objectives import KpiDraft
from binome.planning.models import Kpi, Objective


def write_kpis(objective: Objective, drafts: Sequence[KpiDraft]) -> None:
    """Make the KPIs of `objective` what `drafts` say. A metric that stays keeps its KPI's id: evidence refers to it."""
    objective.kpis.exclude(metric__in=[draft.metric for draft in drafts]).delete()
    for position, draft in enumerate(drafts):
        Kpi.objects.update_or_create(
            objective=objective, metric=draft.metric,
            defaults={
                "position": position, "baseline": draft.baseline, "target": draft.target,
                "due_on": draft.due_on or objective.due_on, "direction": draft.direction,
            },
        )  # fmt: skip
