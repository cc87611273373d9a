"""The hand-over from the SMM to the CM, and what the CM asks about it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from binome.core.lifecycle import Lifecycle
from binome.planning.models.campaign import Campaign, Phase
from binome.workspaces.models import BrandRow

# A question, or an edit of what was acknowledged, takes the acknowledgement back: what the CM agreed to has changed.
BRIEF = Lifecycle(
    "brief", initial="DRAFT", terminal={"CLOSED"}, table={
        ("DRAFT", "EDITED"): "DRAFT",
        ("DRAFT", "HANDED_OVER"): "HANDED_OVER",
        ("DRAFT", "CLOSED"): "CLOSED",
        ("HANDED_OVER", "EDITED"): "HANDED_OVER",
        ("HANDED_OVER", "ACKNOWLEDGED"): "ACKNOWLEDGED",
        ("HANDED_OVER", "ASKED"): "QUESTIONED",
        ("HANDED_OVER", "CLOSED"): "CLOSED",
        ("QUESTIONED", "EDITED"): "QUESTIONED",
        ("QUESTIONED", "ASKED"): "QUESTIONED",
        ("QUESTIONED", "ANSWERED_IN_PART"): "QUESTIONED",
        ("QUESTIONED", "ANSWERED"): "HANDED_OVER",
        ("QUESTIONED", "CLOSED"): "CLOSED",
        ("ACKNOWLEDGED", "EDITED"): "HANDED_OVER",
        ("ACKNOWLEDGED", "ASKED"): "QUESTIONED",
        ("ACKNOWLEDGED", "CLOSED"): "CLOSED",
    },
)  # fmt: skip


class Brief(BrandRow):
    """One brief. `deadline` is a day of the brand's calendar; `formats` are codes of `binome.core.briefs.FORMATS`."""

    lifecycle = BRIEF

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="briefs"
    )
    phase = models.ForeignKey(
        Phase, on_delete=models.SET_NULL, db_constraint=False, db_index=False, null=True, related_name="briefs"
    )
    title = models.CharField(max_length=160)
    message = models.TextField(blank=True)
    audience = models.TextField(blank=True)
    formats = ArrayField(models.CharField(max_length=20), default=list)
    dos = models.TextField(blank=True)
    donts = models.TextField(blank=True)
    deadline = models.DateField(null=True)
    quality_criteria = models.TextField(blank=True)
    author = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    state = models.CharField(max_length=20, default=BRIEF.initial)

    class Meta(BrandRow.Meta):
        indexes = [
            models.Index(fields=["brand", "campaign"], name="briefs_of_campaign"),
            models.Index(fields=["brand", "state"], name="briefs_by_state"),
        ]


class BriefQuestion(BrandRow):
    """A question or an objection of the CM; it is owed an answer."""

    brief = models.ForeignKey(
        Brief, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="questions"
    )
    text = models.TextField()
    asked_by = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta(BrandRow.Meta):
        indexes = [models.Index(fields=["brand", "brief"], name="questions_of_brief")]
