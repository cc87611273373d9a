"""The last reading of each number: what pages show, without walking through years of partitions."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandEntry


class NewestReading(BrandEntry):
    """Written in the transaction that stores the reading it repeats."""

    object_id = models.UUIDField()
    metric = models.CharField(max_length=30)
    at = models.DateTimeField()
    value = models.DecimalField(max_digits=20, decimal_places=4)
    source = models.CharField(max_length=60)
    definition_version = models.IntegerField()

    class Meta(BrandEntry.Meta):
        constraints = [
            models.UniqueConstraint(fields=["brand", "object_id", "metric"], name="one_newest_reading_a_number")
        ]
