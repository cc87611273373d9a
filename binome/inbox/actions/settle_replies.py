"""Looks whether the answers given in Binôme have left, and closes what they answer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from binome.inbox.intake import note_answer
from binome.inbox.models import Conversation, Message
from binome.inbox.models.message import OUT
from binome.publishing.queries import PublishedPost, published_of


@transaction.atomic
def settle_replies(*, now: datetime) -> int:
    """How many answers of the scope's brand are now seen to have left. One that failed stays in its thread with its
    reason, and its conversation stays open."""
    leaving = Message.objects.filter(direction=OUT, external_id=None).exclude(publication=None)
    by_publication = {message.publication_id: message for message in leaving.order_by("id")[:500]}
    left = published_of(list(by_publication))
    for post in left:
        _settle(by_publication[post.id], post, now)
    return len(left)


def _settle(message: Message, post: PublishedPost, now: datetime) -> None:
    # The network may have shown it to us before our own books said it had left: then it is the same answer twice.
    Message.objects.filter(channel_id=message.channel_id, external_id=post.external_id).delete()
    Message.objects.filter(pk=message.pk).update(
        external_id=post.external_id, permalink=post.permalink, at=post.published_at
    )
    conversation = Conversation.objects.select_for_update().get(pk=message.conversation_id)
    note_answer(conversation, message.text, post.published_at, now=now)
