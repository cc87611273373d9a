"""What a person may do on a brand, and the hat they wear now."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from binome.workspaces.models.brand_row import BrandRow


class Role(BrandRow):
    """The roles of a person on a brand (codes of `binome.core.permissions.ROLES`)."""

    person = models.ForeignKey("workspaces.Person", on_delete=models.CASCADE, related_name="+")
    roles = ArrayField(models.CharField(max_length=20))
    hat = models.CharField(max_length=3, default="cm")
    since = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "person"], name="one_role_row_a_person")]
