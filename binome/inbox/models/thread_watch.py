"""A thread that is read now and then: the net under notifications, and how we see our own answers."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandRow


class ThreadWatch(BrandRow):
    """The thread of a publication of ours, or (`publication` null) one we are named in: of that only our own answers
    are for us. `next_at` is null once it is too old to be read again."""

    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    publication = models.ForeignKey(
        "publishing.Publication", on_delete=models.DO_NOTHING, db_constraint=False, null=True, db_index=False,
        related_name="+",
    )  # fmt: skip
    external_id = models.TextField()
    published_at = models.DateTimeField()
    polled_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    problem_code = models.CharField(max_length=60, blank=True)

    class Meta(BrandRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["brand", "publication"], name="one_watch_a_publication"),
            models.UniqueConstraint(fields=["brand", "channel", "external_id"], name="one_watch_a_thread"),
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=models.Q(next_at__isnull=False), name="thread_due"),
        ]
