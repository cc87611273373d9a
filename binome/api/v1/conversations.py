"""What people say to the brand, and its answers."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.paging import Cursor, Next, after_moment, moment_cursor
from binome.api.shapes import Given, Said
from binome.core.problems import Problem, refuse_if
from binome.inbox.actions.assign_conversation import assign_conversation as assign
from binome.inbox.actions.reopen_conversation import reopen_conversation as reopen
from binome.inbox.actions.reply_to_message import reply_to_message as reply
from binome.inbox.actions.resolve_conversation import resolve_conversation as resolve
from binome.inbox.queries import (
    PAGE,
    VIEWS,
    ConversationCard,
    InboxFilter,
    MessageCard,
    conversation,
    conversations,
    message_card,
    messages_of_publications,
)
from binome.publishing.queries import publication_card

room = Room("Conversations and messages")


class MemberOut(Schema):
    """Somebody of the community."""

    id: UUID
    network: str
    handle: str
    name: str
    avatar_url: str
    first_seen_at: datetime
    last_seen_at: datetime


class ConversationLineOut(Schema):
    """One conversation in the list."""

    id: UUID
    channel_id: UUID
    network: str
    member: MemberOut
    publication_id: UUID | None = Field(description="The post it is about, when it is one of ours.")
    state: str = Field(description="OPEN or RESOLVED.")
    last_message_at: datetime
    last_direction: str = Field(description="IN: they spoke last; OUT: we did.")
    preview: str
    unread: int
    assignee_id: UUID | None


class SendingOut(Schema):
    """How an answer of ours is doing."""

    state: str = Field(description="Of its publication: SCHEDULED … PUBLISHED, REFUSED, TO_CONFIRM.")
    permalink: str
    problem_code: str = Field(description="Why it did not leave.")
    hold_reason: str


class MessageOut(Schema):
    """One thing said."""

    id: UUID
    conversation_id: UUID
    channel_id: UUID
    external_id: str
    kind: str = Field(description="REPLY, MENTION, COMMENT, DM or QUOTE.")
    direction: str = Field(description="IN: said to the brand; OUT: said by it.")
    text: str
    at: datetime
    permalink: str
    author: str
    author_handle: str
    publication_id: UUID | None
    sending: SendingOut | None = Field(description="For an answer of ours from here, how it is doing.")


class ConversationOut(Schema):
    """One conversation whole, oldest message first."""

    id: UUID
    channel_id: UUID = Field(alias="channel.id")
    network: str = Field(alias="channel.network")
    channel_handle: str = Field(alias="channel.handle")
    member: MemberOut
    publication_id: UUID | None
    state: str
    opened_at: datetime
    last_message_at: datetime
    assignee_id: UUID | None
    assignee: str
    messages: list[MessageOut]


class ConversationList(Schema):
    """A page of conversations, the latest first; 50 at most."""

    items: list[ConversationLineOut]
    next: Next


class Assignee(Given):
    """Who looks after it."""

    person_id: UUID | None = Field(description="A person of the brand; null for nobody.")


class Sent(Schema):
    """An answer on its way."""

    publication_id: UUID = Field(description="Its state tells whether it has really left.")


@room.get("/conversations", "inbox.view", ConversationList)
def list_conversations(
    request: BrandCall,
    view: str = "to_answer",
    channel_id: UUID | None = None,
    words: str = "",
    cursor: Cursor = "",
) -> ConversationList:
    """Conversations to_answer, mine, resolved or all (`view`); of one channel; in which `words` were said. The latest
    first, 50 a page."""
    refuse_if([] if view in VIEWS else [Problem("input.choice", "view", {"expected": ", ".join(VIEWS)})])
    lines = conversations(InboxFilter(view, request.actor.person_id, channel_id, words, *after_moment(cursor)))
    following = moment_cursor(lines[-1].last_message_at, lines[-1].id) if len(lines) == PAGE else None
    return ConversationList(items=[ConversationLineOut.from_orm(line) for line in lines], next=following)


@room.get("/conversations/{conversation_id}", "inbox.view", ConversationOut)
def get_conversation(request: BrandCall, conversation_id: UUID) -> ConversationCard:
    """One conversation with all its messages."""
    return conversation(conversation_id)


@room.get("/messages/{message_id}", "inbox.view", MessageOut)
def get_message(request: BrandCall, message_id: UUID) -> MessageCard:
    """One message."""
    return message_card(message_id)


@room.get("/publications/{publication_id}/messages", "inbox.view", list[MessageOut])
def list_messages(request: BrandCall, publication_id: UUID) -> tuple[MessageCard, ...]:
    """What was said under a publication, oldest first; 500 at most."""
    publication_card(publication_id)
    return messages_of_publications([publication_id])


@room.post("/messages/{message_id}/reply", "inbox.reply", Sent, 201)
def reply_to_message(request: BrandCall, message_id: UUID, given: Said) -> Sent:
    """Answer what somebody said, in the brand's name, by the same exactly-once path as a post. 409 when the same
    answer is on its way already."""
    return Sent(publication_id=reply(request.actor, message_id, text=given.text, now=request.now))


@room.post("/conversations/{conversation_id}/resolve", "inbox.handle", ConversationOut)
def resolve_conversation(request: BrandCall, conversation_id: UUID) -> ConversationCard:
    """Say that nothing more is to be done; the next message opens it again."""
    resolve(request.actor, conversation_id, now=request.now)
    return conversation(conversation_id)


@room.post("/conversations/{conversation_id}/reopen", "inbox.handle", ConversationOut)
def reopen_conversation(request: BrandCall, conversation_id: UUID) -> ConversationCard:
    """Put it back among those to answer."""
    reopen(request.actor, conversation_id, now=request.now)
    return conversation(conversation_id)


@room.post("/conversations/{conversation_id}/assign", "inbox.handle", ConversationOut)
def assign_conversation(request: BrandCall, conversation_id: UUID, given: Assignee) -> ConversationCard:
    """Say who looks after it."""
    assign(request.actor, conversation_id, person_id=given.person_id, now=request.now)
    return conversation(conversation_id)
