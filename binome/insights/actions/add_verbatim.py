"""Keeps somebody's own words with a finding."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import channel_card
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Conflict, Problem
from binome.inbox.queries import MessageCard, message_card
from binome.insights.models import Finding, Verbatim
from binome.insights.rows import finding_row
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def add_verbatim(actor: Actor, finding_id: UUID, message_id: UUID, *, now: datetime) -> UUID:
    """The id of the verbatim; a message that is there already stays there once.

    The words, their author and date are copied as they are now. Conflict once the finding is sent.
    """
    require(actor, "insights.write")
    finding = finding_row(finding_id)
    refuse_unless_draft(finding)
    message = message_card(message_id)
    if not message.is_theirs:
        raise BadInput(Problem("finding.message_is_ours", "message"))
    verbatim, is_new = Verbatim.objects.get_or_create(
        finding=finding, message_id=message_id, defaults=_kept(message, now)
    )
    if is_new:
        states = (finding.state, finding.state)
        detail = {"message": str(message_id)}
        record_event(finding, "finding", "VERBATIM_ADDED", states, actor=actor, now=now, detail=detail)
    key: UUID = verbatim.pk
    return key


def refuse_unless_draft(finding: Finding) -> None:
    """What was sent does not change under the SMM's eyes."""
    if finding.state != "DRAFT":
        raise Conflict("state.refuses", thing="finding", state=finding.state, event="VERBATIM_ADDED")


def _kept(message: MessageCard, now: datetime) -> dict[str, object]:
    return {
        "quote": message.text, "author_name": message.author, "at": message.at, "added_at": now,
        "network": channel_card(message.channel_id).network,
    }  # fmt: skip
