"""What others read of conversations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Count, Min, Q, QuerySet

from binome.channels.queries import ChannelCard
from binome.channels.queries import card_of as channel_of
from binome.core.inbox.lifecycle import OPEN, RESOLVED
from binome.core.problems import NotFound
from binome.inbox.models import Conversation, Message
from binome.inbox.models.message import IN
from binome.inbox.searching import conversations_about
from binome.publishing.queries import Sending, sendings
from binome.relations.queries import MemberCard, members
from binome.relations.queries import card_of as member_of
from binome.workspaces.counting import Counting, counting
from binome.workspaces.scopes import current_brand

PAGE = 50
_PULSE = """
    SELECT (SELECT max(last_message_at) FROM inbox_conversation WHERE brand_id = %(brand)s),
           (SELECT count(*) FROM inbox_conversation WHERE brand_id = %(brand)s AND state = %(open)s)
"""
VIEWS = ("to_answer", "mine", "resolved", "all")


@dataclass(frozen=True)
class InboxFilter:
    """What the list shows: one of VIEWS, one channel or all, words searched for; for the next page, what comes before
    an instant (and, in that instant, before an id)."""

    view: str = "to_answer"
    person_id: UUID | None = None
    channel_id: UUID | None = None
    words: str = ""
    before: datetime | None = None
    before_id: UUID | None = None


@dataclass(frozen=True)
class InboxLine:
    """One conversation in the list."""

    id: UUID
    channel_id: UUID
    network: str
    channel_handle: str
    member: MemberCard
    publication_id: UUID | None
    state: str
    last_message_at: datetime
    last_direction: str
    preview: str
    unread: int
    assignee_id: UUID | None


@dataclass(frozen=True)
class MessageCard:
    """One thing said. For an answer from Binôme, `sending` says how its publication is doing; None otherwise."""

    id: UUID
    conversation_id: UUID
    channel_id: UUID
    external_id: str
    kind: str
    direction: str
    text: str
    at: datetime
    permalink: str
    author: str
    author_handle: str
    author_avatar_url: str
    publication_id: UUID | None
    sending: Sending | None = None

    @property
    def is_theirs(self) -> bool:
        """Whether somebody outside said it."""
        return self.direction == IN


@dataclass(frozen=True)
class ConversationCard:
    """One conversation whole, oldest message first."""

    id: UUID
    channel: ChannelCard
    member: MemberCard
    publication_id: UUID | None
    subject_external_id: str
    state: str
    opened_at: datetime
    last_message_at: datetime
    unread: int
    assignee_id: UUID | None
    assignee: str
    messages: tuple[MessageCard, ...]

    @property
    def to_answer(self) -> MessageCard | None:
        """The message a reply answers: the last thing they said."""
        return next((message for message in reversed(self.messages) if message.is_theirs), None)


@dataclass(frozen=True)
class Voice:
    """Something somebody said to the brand, as the trace shows it; under a publication, or anywhere (None)."""

    id: UUID
    conversation_id: UUID
    publication_id: UUID | None
    author: str
    network: str
    text: str
    at: datetime


@dataclass(frozen=True)
class MemberHistory:
    """What a person and the brand have had to do with each other."""

    conversations: int
    first_at: datetime | None


def conversations(wanted: InboxFilter) -> tuple[InboxLine, ...]:
    """A page of the list, the latest first."""
    rows = _narrowed(wanted).select_related("channel", "member").order_by("-last_message_at", "-id")[:PAGE]
    return tuple(_line(row) for row in rows)


def pulse() -> str:
    """Something that changes when the list does: when the brand was last spoken to, and how many wait."""
    with connection.cursor() as cursor:
        cursor.execute(_PULSE, {"brand": current_brand(), "open": OPEN})
        last, waiting = cursor.fetchone()
    return f"{last:%s.%f}-{waiting}" if last else "0"


def conversation(conversation_id: UUID) -> ConversationCard:
    """One conversation whole; NotFound in another brand."""
    brought = Conversation.objects.select_related("channel", "member", "assignee")
    row = brought.filter(pk=conversation_id).first()
    if row is None:
        raise NotFound("conversation", conversation_id)
    return ConversationCard(
        id=row.pk, channel=channel_of(row.channel), member=member_of(row.member), publication_id=row.publication_id,
        subject_external_id=row.subject_external_id, state=row.state, opened_at=row.opened_at,
        last_message_at=row.last_message_at, unread=row.unread, assignee_id=row.assignee_id,
        assignee=str(row.assignee) if row.assignee else "",
        messages=_cards(Message.objects.filter(conversation_id=row.pk).order_by("at", "id")),
    )  # fmt: skip


def partners(conversation_ids: Iterable[UUID]) -> dict[UUID, MemberCard]:
    """Whom each of these conversations is with."""
    rows = dict(Conversation.objects.filter(pk__in=set(conversation_ids)).values_list("pk", "member_id"))
    people = members(list(rows.values()))
    return {key: people[member_id] for key, member_id in rows.items()}


def message_card(message_id: UUID) -> MessageCard:
    """One message; NotFound in another brand."""
    found = _cards(Message.objects.filter(pk=message_id))
    if not found:
        raise NotFound("message", message_id)
    return found[0]


def messages_by_id(message_ids: Sequence[UUID]) -> dict[UUID, MessageCard]:
    """Messages by id."""
    return {card.id: card for card in _cards(Message.objects.filter(pk__in=message_ids))}


def messages_of_publications(publication_ids: Sequence[UUID], limit: int = 500) -> tuple[MessageCard, ...]:
    """What was said under these publications, oldest first."""
    rows = Message.objects.filter(conversation__publication_id__in=publication_ids).order_by("at", "id")
    return _cards(rows[:limit])


def voices_under(publication_ids: Sequence[UUID], limit: int = 200) -> tuple[Voice, ...]:
    """What people said under these publications, oldest first; 1 SQL query."""
    return _voices(Message.objects.filter(conversation__publication_id__in=publication_ids), limit)


def voices(message_ids: Sequence[UUID]) -> tuple[Voice, ...]:
    """What people said in these messages, oldest first; 1 SQL query."""
    return _voices(Message.objects.filter(pk__in=message_ids), len(message_ids))


def messages_between(
    start: datetime, end: datetime, *, direction: str = IN, limit: int = 500
) -> tuple[MessageCard, ...]:
    """What was said in [start, end), the latest first."""
    rows = Message.objects.filter(at__gte=start, at__lt=end, direction=direction).order_by("-at", "-id")
    return _cards(rows[:limit])


def root_of_item(channel_id: UUID, external_id: str) -> str:
    """The top of the thread in which something was said to us; '' when we never heard it."""
    heard = Message.objects.filter(channel_id=channel_id, external_id=external_id)
    return heard.values_list("conversation__subject_external_id", flat=True).first() or ""


def history_with(member_id: UUID) -> MemberHistory:
    """How often that person and the brand have spoken."""
    told = Conversation.objects.filter(member_id=member_id).aggregate(held=Count("id"), first=Min("opened_at"))
    return MemberHistory(told["held"], told["first"])


def conversations_waiting() -> Counting:
    """Conversations that wait for an answer, for the loop bar."""
    return counting(Conversation.objects.filter(state=OPEN))


def mine_waiting(person_id: UUID | None) -> Counting:
    """Those of them that one person looks after."""
    return counting(Conversation.objects.filter(state=OPEN, assignee_id=person_id))


def _narrowed(wanted: InboxFilter) -> QuerySet[Conversation]:
    # Said though the scope says it too: only an equality lets the index give the order.
    rows: QuerySet[Conversation] = Conversation.objects.filter(brand_id=current_brand())
    if wanted.view == "to_answer":
        rows = rows.filter(state=OPEN)
    elif wanted.view == "resolved":
        rows = rows.filter(state=RESOLVED)
    elif wanted.view == "mine":
        rows = rows.filter(assignee_id=wanted.person_id, state=OPEN)
    if wanted.channel_id:
        rows = rows.filter(channel_id=wanted.channel_id)
    if wanted.words:
        rows = rows.filter(pk__in=conversations_about(wanted.words))
    if wanted.before and wanted.before_id:
        # Several may have spoken last in the same second: the id tells them apart, as in the order of the list.
        same_moment = Q(last_message_at=wanted.before, pk__lt=wanted.before_id)
        rows = rows.filter(Q(last_message_at__lt=wanted.before) | same_moment)
    elif wanted.before:
        rows = rows.filter(last_message_at__lt=wanted.before)
    return rows


def _voices(rows: QuerySet[Message], limit: int) -> tuple[Voice, ...]:
    said = rows.filter(direction=IN).select_related("conversation__channel", "member").order_by("at", "id")[:limit]
    return tuple(
        Voice(
            id=row.pk, conversation_id=row.conversation_id, publication_id=row.conversation.publication_id,
            author=member_of(row.member).called if row.member else "", network=row.conversation.channel.network,
            text=row.text, at=row.at,
        )
        for row in said
    )  # fmt: skip


def _line(row: Conversation) -> InboxLine:
    return InboxLine(
        id=row.pk, channel_id=row.channel_id, network=row.channel.network, channel_handle=row.channel.handle,
        member=member_of(row.member), publication_id=row.publication_id, state=row.state,
        last_message_at=row.last_message_at, last_direction=row.last_direction, preview=row.preview,
        unread=row.unread, assignee_id=row.assignee_id,
    )  # fmt: skip


def _cards(rows: QuerySet[Message]) -> tuple[MessageCard, ...]:
    found = list(rows.select_related("member", "person"))
    states = sendings([row.publication_id for row in found if row.publication_id])
    return tuple(_card(row, states.get(row.publication_id) if row.publication_id else None) for row in found)


def _card(row: Message, sending: Sending | None) -> MessageCard:
    member = member_of(row.member) if row.member else None
    return MessageCard(
        id=row.pk, conversation_id=row.conversation_id, channel_id=row.channel_id, external_id=row.external_id or "",
        kind=row.kind, direction=row.direction, text=row.text, at=row.at,
        permalink=row.permalink or (sending.permalink if sending else ""),
        author=member.called if member else str(row.person or ""), author_handle=member.handle if member else "",
        author_avatar_url=member.avatar_url if member else "", publication_id=row.publication_id, sending=sending,
    )  # fmt: skip
