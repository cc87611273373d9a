"""A picture of the brand."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandRow


class Media(BrandRow):
    """One row a content: the bytes we keep are our own re-encoding, `sha256` is theirs, `storage_key` where they lie.

    `alt` is the description last given to it, proposed the next time it is used.
    """

    sha256 = models.CharField(max_length=64)
    mime = models.CharField(max_length=40)
    size = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    storage_key = models.CharField(max_length=200)
    alt = models.TextField(blank=True)
    added_by = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "sha256"], name="one_media_a_content")]
