"""One variant, one channel, one time."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from binome.core.publishing.lifecycle import CLAIMABLE, ENDED, PUBLICATION
from binome.workspaces.models import BrandRow


class Publication(BrandRow):
    """What must be public at `due_at`. `next_at` is when the engine looks at it next, whatever its state.

    The wall time ("2026-03-29T09:00") and zone are what a person chose; `due_at` is the instant they resolved to.
    """

    lifecycle = PUBLICATION

    kind = models.CharField(max_length=10, default="POST")
    origin = models.CharField(max_length=10, default="BINOME")
    variant = models.ForeignKey(
        "content.Variant", on_delete=models.DO_NOTHING, db_constraint=False, null=True, db_index=False,
        related_name="+",
    )  # fmt: skip
    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    state = models.CharField(max_length=12, default=PUBLICATION.initial)
    wall_time = models.CharField(max_length=16, blank=True)
    zone = models.CharField(max_length=60, blank=True)
    due_at = models.DateTimeField()
    next_at = models.DateTimeField(null=True)
    lease_token = models.UUIDField(null=True)
    lease_until = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    probes = models.PositiveIntegerField(default=0)
    fingerprint = models.CharField(max_length=64, blank=True)
    permalink = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True)
    hold_reason = models.CharField(max_length=20, blank=True)
    problem_code = models.CharField(max_length=60, blank=True)
    problem_params = models.JSONField(default=dict)
    created_at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        indexes = [
            models.Index(fields=["brand", "due_at"], name="publication_calendar"),
            models.Index(fields=["brand", "published_at"], name="publication_published"),
            models.Index(fields=["brand", "variant"], name="publication_variant"),
            models.Index(fields=["next_at"], condition=Q(state__in=CLAIMABLE), name="publication_due"),
            models.Index(fields=["next_at"], condition=Q(state="UNCERTAIN"), name="publication_uncertain"),
            models.Index(fields=["lease_until"], condition=Q(state="SENDING"), name="publication_leased"),
        ]
        constraints = [
            # A double click on "schedule" finds the first one here, whatever the timing.
            models.UniqueConstraint(
                fields=["brand", "variant"], condition=~Q(state__in=ENDED), name="one_live_publication_a_variant"
            ),
        ]
