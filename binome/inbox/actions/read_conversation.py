"""Notes that somebody has seen what was new in a conversation."""

from __future__ import annotations

from uuid import UUID

from binome.core.permissions import Actor, decide
from binome.inbox.models import Conversation


def read_conversation(actor: Actor, conversation_id: UUID) -> None:
    """Nothing is new in it any more, for the whole team; a reader who cannot answer leaves it as it is."""
    if decide(actor, "inbox.handle"):
        Conversation.objects.filter(pk=conversation_id, unread__gt=0).update(unread=0)
