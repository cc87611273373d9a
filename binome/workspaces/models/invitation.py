"""A link that lets somebody in."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from binome.workspaces.models.brand_row import BrandRow


class Invitation(BrandRow):
    """Only the digest of the link's secret is kept: whoever reads the table cannot use it."""

    token_hash = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True)
    roles = ArrayField(models.CharField(max_length=20))
    invited_by = models.ForeignKey("workspaces.Person", on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
