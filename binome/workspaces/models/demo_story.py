"""The simulated time of a demo brand."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models.brand_row import BrandEntry


class DemoStory(BrandEntry):
    """A demo that waits to be lived, or is being lived: this row is the message to the worker that does it."""

    language = models.CharField(max_length=5)
    begins_at = models.DateTimeField()
    lived_until = models.DateTimeField()
    ends_at = models.DateTimeField()
    is_live = models.BooleanField(default=False)

    class Meta(BrandEntry.Meta):
        constraints = [models.UniqueConstraint(fields=["brand"], name="one_story_a_brand")]
