"""Says who looks after a conversation."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import NotFound
from binome.inbox.models import Conversation
from binome.inbox.rows import conversation_row
from binome.workspaces.actions.advance import record_event
from binome.workspaces.queries import people_of_brand


@transaction.atomic
def assign_conversation(actor: Actor, conversation_id: UUID, *, person_id: UUID | None, now: datetime) -> None:
    """Give it to somebody of the brand, or to nobody (None)."""
    require(actor, "inbox.handle")
    row = conversation_row(conversation_id)
    if person_id is not None and person_id not in {person.id for person in people_of_brand()}:
        raise NotFound("person", person_id)
    Conversation.objects.filter(pk=row.pk).update(assignee_id=person_id)
    told = {"assignee": str(person_id) if person_id else None}
    record_event(row, "conversation", "ASSIGNED", (row.state, row.state), actor=actor, now=now, detail=told)
