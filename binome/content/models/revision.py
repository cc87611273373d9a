"""What a variant said before."""

from __future__ import annotations

from django.db import models

from binome.content.models.variant import Variant
from binome.workspaces.models import BrandEntry


class Revision(BrandEntry):
    """One row a version, the present one included. `media` lists {"media_id", "sha256", "alt"} in their order."""

    variant = models.ForeignKey(
        Variant, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    version = models.PositiveIntegerField()
    at = models.DateTimeField()
    person = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    follows = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=5)
    media = models.JSONField(default=list)

    class Meta(BrandEntry.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "variant", "version"], name="one_revision_a_version")]
