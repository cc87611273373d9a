"""Takes in what a network says was said: each item once, in the conversation it belongs to.

Items come from several nets (notifications, threads) and more than once; the network's id makes that harmless. The
order is the network's time. What we said ourselves in the network's own application is an answer like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F

from binome.channels.queries import ChannelCard
from binome.connectors import registry
from binome.connectors.port import InboxItem
from binome.core.inbox.lifecycle import OPEN, RESOLVED
from binome.core.permissions import system_actor
from binome.core.rhythms import next_thread_look
from binome.inbox.models import Conversation, Message, ThreadWatch
from binome.inbox.models.message import IN, OUT
from binome.inbox.searching import search_vector
from binome.publishing.queries import published_by_external_id
from binome.relations.actions.meet_member import meet_member
from binome.workspaces.actions.advance import advance

PREVIEW = 280


@dataclass
class Intake:
    """One batch of items of a channel. `subject` is what a thread that was read is about; in a thread of others
    (`only_ours`) people talk to each other, and only our own answers are taken."""

    channel: ChannelCard
    now: datetime
    subject: str = ""
    only_ours: bool = False
    stored: int = 0

    def take(self, items: Sequence[InboxItem]) -> int:
        """Store what is new, oldest first; how many that was."""
        known = self._known([item.external_id for item in items])
        for item in sorted(items, key=lambda item: (item.at, item.external_id)):
            if item.external_id not in known:
                known.add(item.external_id)
                self._take_one(item)
        return self.stored

    def _take_one(self, item: InboxItem) -> None:
        if item.author.account_id == self.channel.account_id:
            self._take_ours(item)
        elif not self.only_ours:
            self._take_theirs(item)

    def _take_theirs(self, item: InboxItem) -> None:
        author, at = item.author, self._at(item)
        network = self.channel.network
        server = self.channel.server if registry.network(network).ids_of_server else ""
        member = meet_member(
            network, author.account_id, author.handle, author.name, author.avatar_url, now=at, server=server
        )
        conversation = self._conversation(item, member, at)
        self._store(conversation, item, IN, member_id=member)
        newest = at >= conversation.last_message_at
        told = {"last_message_at": at, "preview": item.text[:PREVIEW], "last_direction": IN} if newest else {}
        Conversation.objects.filter(pk=conversation.pk).update(
            unread=F("unread") + 1, last_in_at=max(at, conversation.last_in_at or at), **told
        )
        if conversation.state == RESOLVED and newest:
            advance(conversation, "MESSAGE_ARRIVED", actor=system_actor(), now=self.now)

    def _take_ours(self, item: InboxItem) -> None:
        """An answer of ours; what answers nobody is a post, which is not for the inbox."""
        publication = published_by_external_id(self.channel.id, [item.external_id]).get(item.external_id)
        if publication and self._is_ours_already(publication, item):
            return
        parent = self._message(item.in_reply_to)
        if parent is None:
            return
        conversation = Conversation.objects.select_for_update().get(pk=parent.conversation_id)
        self._store(conversation, item, OUT, publication_id=publication)
        note_answer(conversation, item.text, self._at(item), now=self.now)

    def _is_ours_already(self, publication: UUID, item: InboxItem) -> bool:
        """Whether the answer left from Binôme and is in the thread; then it learns the network's name for it."""
        leaving = Message.objects.filter(publication_id=publication, external_id=None).select_related("conversation")
        message = leaving.first()
        if message is None:
            return Message.objects.filter(publication_id=publication).exists()
        at = self._at(item)
        leaving.update(external_id=item.external_id, at=at, permalink=item.permalink)
        note_answer(message.conversation, message.text, at, now=self.now)
        return True

    def _store(self, conversation: Conversation, item: InboxItem, direction: str, **who: UUID | None) -> None:
        Message.objects.create(
            conversation=conversation, channel_id=self.channel.id, external_id=item.external_id, kind=str(item.kind),
            direction=direction, text=item.text, at=self._at(item), in_reply_to=item.in_reply_to,
            root_external_id=item.root_external_id, permalink=item.permalink, extra=dict(item.extra),
            stored_at=self.now, search=search_vector(item.text), **who,
        )  # fmt: skip
        self.stored += 1

    def _conversation(self, item: InboxItem, member: UUID, at: datetime) -> Conversation:
        subject = self._subject(item)
        ours = published_by_external_id(self.channel.id, [subject])
        born = {
            "opened_at": at, "last_message_at": at, "last_in_at": at, "last_direction": IN,
            "preview": item.text[:PREVIEW], "publication_id": ours.get(subject),
        }  # fmt: skip
        found, _ = Conversation.objects.select_for_update().get_or_create(
            channel_id=self.channel.id, subject_external_id=subject, member_id=member, defaults=born
        )
        if subject not in ours:
            self._watch(subject, at)
        return found

    def _watch(self, subject: str, at: datetime) -> None:
        """Read that thread too: an answer given to a mention in the network's own application is seen there only."""
        due = next_thread_look(at, self.now)
        watch = ThreadWatch(channel_id=self.channel.id, external_id=subject, published_at=at, next_at=due)
        ThreadWatch.objects.bulk_create([watch], ignore_conflicts=True)

    def _subject(self, item: InboxItem) -> str:
        """What the exchange is about: the thread read, its root, the conversation of what it answers, or itself."""
        if self.subject or item.root_external_id:
            return self.subject or item.root_external_id
        parent = self._message(item.in_reply_to)
        if parent is not None:
            return parent.conversation.subject_external_id
        return item.in_reply_to or item.external_id

    def _message(self, external_id: str) -> Message | None:
        if not external_id:
            return None
        found = Message.objects.filter(channel_id=self.channel.id, external_id=external_id)
        return found.select_related("conversation").first()

    def _known(self, external_ids: Sequence[str]) -> set[str]:
        known = Message.objects.filter(channel_id=self.channel.id, external_id__in=external_ids)
        return set(known.values_list("external_id", flat=True))

    def _at(self, item: InboxItem) -> datetime:
        """The network's time; a clock that is ahead of ours would stay on top of the list for ever."""
        return min(item.at, self.now)


def note_answer(conversation: Conversation, text: str, at: datetime, *, now: datetime) -> None:
    """Show an answer that has really left; it closes the conversation unless something was said since."""
    if at >= conversation.last_message_at:
        said = {"last_message_at": at, "preview": text[:PREVIEW], "last_direction": OUT}
        Conversation.objects.filter(pk=conversation.pk).update(**said)
    if conversation.state == OPEN and (conversation.last_in_at is None or at >= conversation.last_in_at):
        advance(conversation, "ANSWERED", actor=system_actor(), now=now, unread=0)
