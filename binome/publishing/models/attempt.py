"""One try, written before the network is touched."""

from __future__ import annotations

from django.db import models

from binome.publishing.models.part import Part
from binome.workspaces.models import BrandRow


class Attempt(BrandRow):
    """`outcome`: OPEN while it runs, then NOT_SENT, REJECTED, ACCEPTED or UNKNOWN. Rows are never deleted.

    `evidence` holds what the network said (status, selected headers, its words) and what later probes saw.
    """

    part = models.ForeignKey(Part, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    number = models.PositiveIntegerField()
    lease_token = models.UUIDField()
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, default="OPEN")
    evidence = models.JSONField(default=dict)

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "part", "number"], name="one_attempt_a_number")]
