"""A post put before whoever signs."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from binome.core.approvals.lifecycle import APPROVAL
from binome.workspaces.models import BrandRow


class ApprovalRequest(BrandRow):
    """At most one waits a post; a new one withdraws it. `answer` is what was asked to be changed, or why withdrawn."""

    lifecycle = APPROVAL

    post = models.ForeignKey(
        "content.Post", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    requested_by = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    requested_at = models.DateTimeField()
    note = models.TextField(blank=True)
    state = models.CharField(max_length=20, default=APPROVAL.initial)
    answered_by = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)

    class Meta(BrandRow.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["brand", "post"], condition=Q(state="REQUESTED"), name="one_waiting_request_a_post"
            )
        ]
        indexes = [
            models.Index(fields=["brand", "post", "-requested_at"], name="requests_of_post"),
            models.Index(fields=["brand", "-requested_at"], name="requests_by_date"),
        ]
