"""A person's key to the API."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from binome.workspaces.models.ids import new_id


class ApiToken(models.Model):
    """Acts as its owner, narrowed to `scopes`; only the digest of the secret is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("workspaces.Person", on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=80)
    token_hash = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=40))
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
