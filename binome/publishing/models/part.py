"""A keyed piece of a publication: the post, each item of a thread, the first comment."""

from __future__ import annotations

from django.db import models

from binome.publishing.models.publication import Publication
from binome.workspaces.models import BrandRow


class Part(BrandRow):
    """Its id is the idempotency key. `payload_bytes` and `created_at` are frozen once, before anything is sent.

    `provider` keeps ids the network gave (media, containers) as soon as they are known; `proof` what it shows.
    """

    publication = models.ForeignKey(
        Publication, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    position = models.PositiveIntegerField()
    payload_bytes = models.BinaryField()
    created_at = models.DateTimeField()
    provider = models.JSONField(default=dict)
    external_id = models.TextField(blank=True)
    permalink = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True)
    proof = models.JSONField(null=True)
    proof_tries = models.PositiveIntegerField(default=0)
    proof_due_at = models.DateTimeField(null=True)

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "publication", "position"], name="one_part_a_position")]
        indexes = [
            models.Index(fields=["brand", "external_id"], name="part_external"),
            models.Index(fields=["proof_due_at"], condition=models.Q(proof_due_at__isnull=False), name="part_to_prove"),
        ]
