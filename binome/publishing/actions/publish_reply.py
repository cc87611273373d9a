"""Answers something said on a network, by the same exactly-once path as a post."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import channel_card
from binome.connectors.port import Target
from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.publishing import payload
from binome.publishing.actions.schedule_publication import open_lane, wake_dispatchers
from binome.publishing.models import Part, Publication
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def publish_reply(actor: Actor, *, channel_id: UUID, target: Target, text: str, language: str, now: datetime) -> UUID:
    """Send an answer at once; the publication's id, whose state tells whether it has really left."""
    require(actor, "inbox.reply")
    channel = channel_card(channel_id)
    problems = [] if text.strip() else [Problem("field.required", "text")]
    if channel.state != "CONNECTED":
        problems.append(Problem("publication.channel_not_alive", "channel", {"handle": channel.handle}))
    refuse_if(problems)
    open_lane(channel_id)
    publication = Publication.objects.create(
        kind="REPLY", channel_id=channel_id, due_at=now, next_at=now, created_at=now
    )
    Part.objects.create(
        publication=publication, position=0, created_at=now, payload_bytes=payload.of_reply(text, language, target)
    )
    record_event(publication, "publication", "SCHEDULE", ("", publication.state), actor=actor, now=now)
    wake_dispatchers()
    return publication.pk
