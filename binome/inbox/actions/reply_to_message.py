"""Answers something said to the brand."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import channel_card, limits_of
from binome.connectors.port import Target
from binome.core.limits import check_text
from binome.core.permissions import Actor, require
from binome.core.problems import Conflict, NotFound, Problem, refuse_if
from binome.inbox.models import Message
from binome.inbox.models.message import IN, OUT
from binome.inbox.searching import search_vector
from binome.publishing.actions.publish_reply import publish_reply
from binome.publishing.queries import sendings
from binome.workspaces.queries import brand_card

GIVEN_UP = ("REFUSED", "CANCELLED")


@transaction.atomic
def reply_to_message(actor: Actor, message_id: UUID, *, text: str, now: datetime) -> UUID:
    """Send `text` by the same exactly-once path as a post; the publication's id, whose state is the answer's.

    BadInput when the network would refuse the text, Conflict when the same answer is already on its way (a double
    click). The conversation closes once the network has the answer, not before.
    """
    require(actor, "inbox.reply")
    message = Message.objects.select_for_update().filter(pk=message_id, direction=IN).first()
    if message is None:
        raise NotFound("message", message_id)
    text = text.strip()
    _refuse_what_the_network_would(message.channel_id, text)
    _refuse_twice(message, text)
    publication = publish_reply(
        actor, channel_id=message.channel_id, target=_target(message), text=text, language=brand_card().language,
        now=now,
    )  # fmt: skip
    Message.objects.create(
        conversation_id=message.conversation_id, channel_id=message.channel_id, external_id=None, kind=message.kind,
        direction=OUT, person_id=actor.person_id, publication_id=publication, text=text, at=now,
        in_reply_to=message.external_id, root_external_id=message.root_external_id, stored_at=now,
        search=search_vector(text),
    )  # fmt: skip
    return publication


def _refuse_what_the_network_would(channel_id: UUID, text: str) -> None:
    if not text:
        refuse_if([Problem("field.required", "text")])
    limits = limits_of(channel_card(channel_id))
    if limits is not None:
        refuse_if(check_text(limits, text))


def _refuse_twice(message: Message, text: str) -> None:
    same = Message.objects.filter(
        conversation_id=message.conversation_id, direction=OUT, in_reply_to=message.external_id, text=text
    ).exclude(publication=None)
    earlier = sendings(list(same.values_list("publication_id", flat=True)))
    if any(sending.state not in GIVEN_UP for sending in earlier.values()):
        raise Conflict("reply.already_given")


def _target(message: Message) -> Target:
    return Target(
        external_id=message.external_id or "", root_external_id=message.root_external_id,
        author_id=message.member.account_id if message.member else "", extra=message.extra,
    )  # fmt: skip
