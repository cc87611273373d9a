"""A push towards an objective, in phases."""

from __future__ import annotations

from django.db import models

from binome.planning.models.objective import Objective
from binome.workspaces.models import BrandRow


class Campaign(BrandRow):
    """A campaign of an objective. Days are the brand's."""

    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="campaigns"
    )
    name = models.CharField(max_length=160)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(BrandRow.Meta):
        indexes = [models.Index(fields=["brand", "objective"], name="campaigns_of_objective")]


class Phase(BrandRow):
    """A stretch of a campaign: teasing, reveal, social proof, reassurance, or one's own."""

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="phases"
    )
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=80)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(BrandRow.Meta):
        indexes = [models.Index(fields=["brand", "campaign", "position"], name="phases_in_order")]
