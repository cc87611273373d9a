"""The lease of a channel: one publication at a time leaves through it, in order."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandEntry


class Lane(BrandEntry):
    """Made with a channel's first publication; held by the dispatcher that sends through it."""

    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    lease_token = models.UUIDField(null=True)
    lease_until = models.DateTimeField(null=True)

    class Meta(BrandEntry.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "channel"], name="one_lane_a_channel")]
