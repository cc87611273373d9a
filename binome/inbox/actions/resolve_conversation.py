"""Says that nothing more is to be done in a conversation."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.inbox.rows import conversation_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def resolve_conversation(actor: Actor, conversation_id: UUID, *, now: datetime) -> None:
    """Close it; the next message opens it again. Conflict when it is closed already."""
    require(actor, "inbox.handle")
    advance(conversation_row(conversation_id), "RESOLVED", actor=actor, now=now, unread=0)
