"""What others read of objectives, campaigns and briefs."""

from binome.planning.queries.briefs import (
    BriefCard,
    BriefLine,
    QuestionCard,
    brief_card,
    brief_lines,
    briefs,
    briefs_waiting,
    content_of,
)
from binome.planning.queries.campaigns import CampaignCard, PhaseCard, campaign_card, campaigns
from binome.planning.queries.objectives import KpiCard, ObjectiveCard, kpi_card, objective_card, objectives
from binome.planning.queries.spine import PlanLine, plan_lines

__all__ = [
    "BriefCard", "BriefLine", "CampaignCard", "KpiCard", "ObjectiveCard", "PhaseCard", "PlanLine", "QuestionCard",
    "brief_card", "brief_lines", "briefs", "briefs_waiting", "campaign_card", "campaigns", "content_of", "kpi_card",
    "objective_card", "objectives", "plan_lines",
]  # fmt: skip
