"""A number as its source gave it, at an instant."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import Tenanted


class Reading(Tenanted):
    """Never overwritten, never made up: absent is absent. The table is made by SQL, one partition a month.

    `object_id` is a publication's or a channel's id; `definition_version` the version of the metric's definition.
    """

    pk = models.CompositePrimaryKey("brand_id", "object_id", "metric", "at", "id")
    object_id = models.UUIDField()
    metric = models.CharField(max_length=30)
    at = models.DateTimeField()
    id = models.BigIntegerField()
    value = models.DecimalField(max_digits=20, decimal_places=4)
    source = models.CharField(max_length=60)
    definition_version = models.IntegerField()

    class Meta(Tenanted.Meta):
        managed = False
        db_table = "metrics_reading"
