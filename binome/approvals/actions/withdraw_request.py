"""Takes a request back, or the signature it got."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.approvals.rows import locked_request
from binome.core.permissions import Actor, require
from binome.core.plain_text import tidy
from binome.workspaces.actions.advance import advance


@transaction.atomic
def withdraw_request(actor: Actor, request_id: UUID, *, why: str = "", now: datetime) -> None:
    """Whoever may ask takes back a question; only whoever may sign takes back a signature."""
    row = locked_request(request_id)
    require(actor, "approvals.sign" if row.state == "SIGNED" else "approvals.request")
    reason = tidy(why)
    advance(
        row, "WITHDRAW", actor=actor, now=now, why=reason, answered_by_id=actor.person_id, answered_at=now,
        answer=reason,
    )  # fmt: skip
