"""What the brand wants to reach, and the numbers that will tell."""

from __future__ import annotations

from django.db import models

from binome.core.lifecycle import Lifecycle
from binome.workspaces.models import BrandRow

OBJECTIVE = Lifecycle(
    "objective", initial="ACTIVE", terminal={"CLOSED"}, table={
        ("ACTIVE", "EDITED"): "ACTIVE",
        ("ACTIVE", "CLOSED"): "CLOSED",
        ("CLOSED", "REOPENED"): "ACTIVE",
    },
)  # fmt: skip


class Objective(BrandRow):
    """Everything that is published traces up to one of these. Days are the brand's."""

    lifecycle = OBJECTIVE

    title = models.CharField(max_length=160)
    why = models.TextField(blank=True)
    starts_on = models.DateField()
    due_on = models.DateField()
    owner = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=20, default=OBJECTIVE.initial)

    class Meta(BrandRow.Meta):
        indexes = [models.Index(fields=["brand", "state", "due_on"], name="objectives_by_due_day")]


class Kpi(BrandRow):
    """A number of the registry with where it stood and where it must be."""

    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="kpis"
    )
    position = models.PositiveSmallIntegerField()
    metric = models.CharField(max_length=40)
    baseline = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    target = models.DecimalField(max_digits=18, decimal_places=4)
    due_on = models.DateField()
    direction = models.CharField(max_length=4, default="UP")

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "objective", "metric"], name="one_kpi_a_metric")]
