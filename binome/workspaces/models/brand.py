"""A brand: the wall that nothing crosses."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models.brand_row import ScopedManager
from binome.workspaces.models.ids import new_id
from binome.workspaces.models.organisation import Organisation


class Brand(models.Model):
    """A brand of an organisation, with its own time zone, people and rules."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="brands")
    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    language = models.CharField(max_length=5, default="fr")
    timezone = models.CharField(max_length=60, default="Europe/Paris")
    colour = models.CharField(max_length=7, default="#3d41a8")
    approval_required = models.BooleanField(default=True)
    late_tolerance_min = models.PositiveIntegerField(default=60)
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    objects: models.Manager[Brand] = ScopedManager()

    class Meta:
        base_manager_name = "objects"

    def __str__(self) -> str:
        return self.name
