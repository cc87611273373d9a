"""Puts a post before whoever signs."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.approvals.models import ApprovalRequest
from binome.content.queries import post_card, variants_problems
from binome.core.permissions import Actor, require
from binome.core.plain_text import tidy
from binome.core.problems import Problem, refuse_if
from binome.workspaces.actions.advance import advance, record_event

NOTE_MAX = 2000


@transaction.atomic
def request_approval(actor: Actor, post_id: UUID, *, note: str = "", now: datetime) -> UUID:
    """The request's id. An earlier one that still waits is withdrawn: the new one takes its place.

    BadInput for a post without a channel, and for everything that a channel would refuse: what cannot leave is not
    worth a signature. Each problem's field is `<variant id>.<field>`.
    """
    require(actor, "approvals.request")
    refuse_if(_problems(post_id, note))
    for earlier in ApprovalRequest.objects.select_for_update().filter(post_id=post_id, state="REQUESTED"):
        advance(earlier, "WITHDRAW", actor=actor, now=now, why="asked again")
    row = ApprovalRequest.objects.create(
        post_id=post_id, requested_by_id=actor.person_id, requested_at=now, note=tidy(note)
    )
    record_event(row, "approval", "REQUEST", ("", row.state), actor=actor, now=now, why=row.note)
    return row.pk


def _problems(post_id: UUID, note: str) -> list[Problem]:
    variants = post_card(post_id).variants
    if not variants:
        return [Problem("post.no_channel", "channels")]
    found = [
        Problem(problem.code, f"{key}.{problem.field}", problem.params)
        for key, problems in variants_problems(variant.id for variant in variants).items()
        for problem in problems
    ]
    if len(note) > NOTE_MAX:
        found.append(Problem("approval.note_too_long", "note", {"max": NOTE_MAX}))
    return found
