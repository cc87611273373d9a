"""What the CM heard in a week, in the people's own words."""

from __future__ import annotations

from django.db import models

from binome.core.lifecycle import Lifecycle
from binome.workspaces.models import BrandRow

FINDING = Lifecycle(
    "finding", initial="DRAFT", terminal={"ACKNOWLEDGED", "DISCARDED"}, table={
        ("DRAFT", "EDITED"): "DRAFT",
        ("DRAFT", "SENT"): "SENT",
        ("DRAFT", "DISCARDED"): "DISCARDED",
        ("SENT", "TAKEN_BACK"): "DRAFT",
        ("SENT", "ACKNOWLEDGED"): "ACKNOWLEDGED",
    },
)  # fmt: skip


class Finding(BrandRow):
    """A friction, a question, an objection or an opportunity. `week` is its Monday; `count` how often it was heard."""

    lifecycle = FINDING

    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    week = models.DateField()
    count = models.PositiveIntegerField(default=0)
    author = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=20, default=FINDING.initial)

    class Meta(BrandRow.Meta):
        indexes = [
            models.Index(fields=["brand", "week"], name="findings_by_week"),
            models.Index(fields=["brand", "state"], name="findings_by_state"),
        ]


class Verbatim(BrandRow):
    """Somebody's own words, kept as they were. `message_id` is the inbox message; there is no key to it, because a
    message may be forgotten by retention while the finding stays."""

    finding = models.ForeignKey(
        Finding, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="verbatims"
    )
    message_id = models.UUIDField()
    quote = models.TextField()
    author_name = models.CharField(max_length=200)
    network = models.CharField(max_length=30)
    at = models.DateTimeField()
    added_at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["brand", "finding", "message_id"], name="a_message_once_a_finding")
        ]
        indexes = [models.Index(fields=["brand", "message_id"], name="verbatims_of_message")]
