"""A signature, bound to what was shown."""

from __future__ import annotations

from django.db import models

from binome.approvals.models.approval_request import ApprovalRequest
from binome.workspaces.models import BrandRow


class Signature(BrandRow):
    """One variant of a signed request. `frozen` is exactly what was shown (`core.fingerprint.as_values`)."""

    request = models.ForeignKey(
        ApprovalRequest, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="signatures"
    )
    variant = models.ForeignKey(
        "content.Variant", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    fingerprint = models.CharField(max_length=64)
    frozen = models.JSONField()
    signed_by = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    signed_at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "request", "variant"], name="one_signature_a_variant")]
        indexes = [models.Index(fields=["brand", "variant", "fingerprint"], name="signature_of_variant")]
