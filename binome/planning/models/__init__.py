"""Tables of the stage."""

from binome.planning.models.brief import Brief, BriefQuestion
from binome.planning.models.campaign import Campaign, Phase
from binome.planning.models.objective import Kpi, Objective

__all__ = ["Brief", "BriefQuestion", "Campaign", "Kpi", "Objective", "Phase"]
