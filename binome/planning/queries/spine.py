"""The spine of the plan: objective, campaign, brief, in one query, for the trace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from binome.planning.models import Objective


@dataclass(frozen=True)
class PlanLine:
    """One path down: a campaign without briefs has `brief_id` None, an objective without campaigns both."""

    objective_id: UUID
    objective: str
    objective_state: str
    due_on: date
    campaign_id: UUID | None
    campaign: str
    brief_id: UUID | None
    brief: str
    brief_state: str


def plan_lines(
    *,
    objective_ids: Iterable[UUID] = (),
    campaign_ids: Iterable[UUID] = (),
    brief_ids: Iterable[UUID] = (),
    kpi_ids: Iterable[UUID] = (),
) -> tuple[PlanLine, ...]:
    """Every path through these objectives, campaigns, briefs, or objectives of these KPIs; 1 SQL query."""
    wanted = Q(pk__in=list(objective_ids)) | Q(kpis__in=list(kpi_ids))
    wanted |= Q(campaigns__in=list(campaign_ids)) | Q(campaigns__briefs__in=list(brief_ids))
    rows = Objective.objects.filter(wanted).order_by("due_on", "campaigns__starts_on", "campaigns__briefs__created_at")
    named = rows.values_list(
        "id", "title", "state", "due_on", "campaigns__id", "campaigns__name", "campaigns__briefs__id",
        "campaigns__briefs__title", "campaigns__briefs__state",
    )  # fmt: skip
    return tuple(_plan_line(*row) for row in named.distinct())


def _plan_line(
    objective_id: UUID, objective: str, state: str, due_on: date, campaign_id: UUID | None, campaign: str | None,
    brief_id: UUID | None, brief: str | None, brief_state: str | None,
) -> PlanLine:  # fmt: skip
    return PlanLine(
        objective_id, objective, state, due_on, campaign_id, campaign or "", brief_id, brief or "", brief_state or ""
    )
