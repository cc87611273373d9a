"""How far somebody has read."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandRow


class Seen(BrandRow):
    """Up to which event of the brand a person has opened their notices."""

    person = models.ForeignKey("workspaces.Person", on_delete=models.CASCADE, related_name="+")
    event_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "person"], name="one_mark_a_person")]
