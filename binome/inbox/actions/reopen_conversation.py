"""Puts a conversation back among those to answer."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.inbox.rows import conversation_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def reopen_conversation(actor: Actor, conversation_id: UUID, *, now: datetime) -> None:
    """Open it again. Conflict when it is open already."""
    require(actor, "inbox.handle")
    advance(conversation_row(conversation_id), "REOPENED", actor=actor, now=now)
