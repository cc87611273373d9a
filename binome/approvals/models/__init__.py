"""Tables of the stage."""

from binome.approvals.models.approval_request import ApprovalRequest
from binome.approvals.models.signature import Signature

__all__ = ["ApprovalRequest", "Signature"]
