"""What the inbox shows of one conversation, made ready for its templates."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from binome.channels.queries import channel_card
from binome.content.queries import post_lines
from binome.core.permissions import decide
from binome.inbox.queries import ConversationCard, MessageCard, history_with
from binome.metrics.queries import measured_post
from binome.planning.queries import brief_lines
from binome.publishing.queries import slots_of
from binome.web.composer_view import Counter, counter_of
from binome.web.door import BrandRequest

ON_ITS_WAY = frozenset({"SCHEDULED", "ARMED", "SENDING"})


def opened_context(request: BrandRequest, card: ConversationCard) -> dict[str, Any]:
    """The conversation with the post it is under."""
    slots = slots_of([card.publication_id]) if card.publication_id else ()
    return {
        "conversation": card,
        "post": slots[0] if slots else None,
        "counter": counter_of(card.channel, ""),
        "key": "reply",
        "talk_pulse": talk_pulse(card),
        "may_reply": decide(request.actor, "inbox.reply") and card.channel.is_live and card.to_answer is not None,
        "may_handle": decide(request.actor, "inbox.handle"),
        "on_its_way": ON_ITS_WAY,
    }


def talk_pulse(card: ConversationCard) -> str:
    """Something that changes when a message comes, an answer's sending moves on, or somebody handles it."""
    sendings = ".".join(message.sending.state for message in card.messages if message.sending)
    return f"{len(card.messages)}-{sendings}-{card.state}-{card.assignee_id}"


def about_context(request: BrandRequest, card: ConversationCard) -> dict[str, Any]:
    """The person, their history with the brand, and the way back from this exchange to its objective."""
    slots = slots_of([card.publication_id]) if card.publication_id else ()
    slot = slots[0] if slots else None
    lines = post_lines([slot.post_id]) if slot and slot.post_id else {}
    brief_id = next((line.brief_id for line in lines.values()), None)
    briefs = brief_lines([brief_id]) if brief_id else {}
    measured = measured_post(card.publication_id) if card.publication_id else None
    return {
        "conversation": card,
        "history": history_with(card.member.id),
        "post": slot,
        "brief": briefs.get(brief_id) if brief_id else None,
        "ripeness": measured.ripeness(request.now) if measured else None,
        "verbatim_url": _verbatim_url(request, card.to_answer),
    }


def counted(channel_id: UUID, text: str) -> Counter | None:
    """A text as the channel's network counts it."""
    return counter_of(channel_card(channel_id), text)


def _verbatim_url(request: BrandRequest, message: MessageCard | None) -> str:
    """Where a message becomes a verbatim of the week; '' when the reader may not, or nothing was said."""
    if message is None or not decide(request.actor, "insights.write"):
        return ""
    try:
        return reverse("findings_add_verbatim", args=[request.brand.slug, message.id])
    except NoReverseMatch:
        return ""
