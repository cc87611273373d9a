"""Sends a post back with what should change."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.approvals.models import ApprovalRequest
from binome.approvals.rows import locked_request
from binome.core.permissions import Actor, require
from binome.core.plain_text import tidy
from binome.core.problems import BadInput, Problem
from binome.workspaces.actions.advance import advance


@transaction.atomic
def ask_changes(actor: Actor, request_id: UUID, *, text: str, now: datetime) -> None:
    """The post is not signed, and says why. An earlier signature of it is withdrawn: it was for what is refused now."""
    require(actor, "approvals.sign")
    wanted = tidy(text)
    if not wanted:
        raise BadInput(Problem("approval.say_what_to_change", "text"))
    row = locked_request(request_id)
    advance(
        row, "ASK_CHANGES", actor=actor, now=now, why=wanted, answered_by_id=actor.person_id, answered_at=now,
        answer=wanted,
    )  # fmt: skip
    for earlier in ApprovalRequest.objects.select_for_update().filter(post_id=row.post_id, state="SIGNED"):
        advance(earlier, "WITHDRAW", actor=actor, now=now, why=wanted)
