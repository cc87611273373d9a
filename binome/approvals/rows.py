"""Rows that the actions of this stage lock before they change them."""

from __future__ import annotations

from uuid import UUID

from binome.approvals.models import ApprovalRequest
from binome.core.problems import NotFound


def locked_request(request_id: UUID) -> ApprovalRequest:
    """The request, locked; NotFound in another brand. Its state is checked by whoever advances it."""
    row: ApprovalRequest | None = ApprovalRequest.objects.select_for_update().filter(pk=request_id).first()
    if row is None:
        raise NotFound("approval", request_id)
    return row
