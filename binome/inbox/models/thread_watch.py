"""A publication of ours whose thread is read now and then: the net under notifications."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandRow


class ThreadWatch(BrandRow):
    """Made by looking at what was published; `next_at` is null once the post is too old to be read again."""

    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    publication = models.ForeignKey(
        "publishing.Publication", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    external_id = models.TextField()
    published_at = models.DateTimeField()
    polled_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    problem_code = models.CharField(max_length=60, blank=True)

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "publication"], name="one_watch_a_publication")]
        indexes = [
            models.Index(fields=["next_at"], condition=models.Q(next_at__isnull=False), name="thread_due"),
            models.Index(fields=["brand", "channel", "external_id"], name="thread_of_item"),
        ]
