"""An object whose numbers are read, and when next."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandRow

PUBLICATION, CHANNEL = "PUBLICATION", "CHANNEL"


class Watch(BrandRow):
    """Made by looking at what was published. `next_at` is null once nothing is to be read any more (`ended_at`);
    `absences` counts how often in a row the network did not show the object."""

    object_kind = models.CharField(max_length=12)
    object_id = models.UUIDField()
    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    external_id = models.TextField(blank=True)
    format = models.CharField(max_length=20, blank=True)
    published_at = models.DateTimeField(null=True)
    ripe_at = models.DateTimeField(null=True)
    polled_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    absences = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    problem_code = models.CharField(max_length=60, blank=True)

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "object_id"], name="one_watch_an_object")]
        indexes = [
            models.Index(fields=["next_at"], condition=models.Q(next_at__isnull=False), name="watch_due"),
            models.Index(fields=["brand", "-published_at"], name="watch_by_time"),
            models.Index(fields=["brand", "channel", "-published_at"], name="watch_of_channel"),
            models.Index(fields=["brand", "ripe_at"], name="watch_ripe"),
        ]
