"""The stage's rows, found or refused; for its own actions."""

from __future__ import annotations

from uuid import UUID

from binome.core.problems import NotFound
from binome.inbox.models import Conversation


def conversation_row(conversation_id: UUID) -> Conversation:
    """The conversation, locked until the transaction ends; NotFound when the scope has none of that id."""
    found: Conversation | None = Conversation.objects.select_for_update().filter(pk=conversation_id).first()
    if found is None:
        raise NotFound("conversation", conversation_id)
    return found
