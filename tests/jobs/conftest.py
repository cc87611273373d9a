"""Café Nova on a sandbox server, lived through at chosen instants."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from uuid import UUID, uuid4

import pytest
from asgiref.sync import async_to_sync

from binome.channels.actions.connect_channel import connect_channel
from binome.channels.queries import ChannelCard, channel_card, open_account
from binome.connectors import clock
from binome.connectors.networks.sandbox.scenario import forget, revoke, speak
from binome.connectors.port import PartToSend, SignedIn
from binome.connectors.registry import network
from binome.core.permissions import Actor
from binome.inbox.queries import ConversationCard, InboxFilter, InboxLine, conversation, conversations
from binome.jobs.inbox import read_due
from binome.jobs.metrics import measure_due
from binome.jobs.publishing import send_due
from binome.publishing.actions.record_publication import Published, record_publication
from binome.workspaces.in_thread import on_callers_connection
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand, cm


@dataclass
class Stage:
    """One brand, one sandbox account, and what the pools do at an instant."""

    brand: BrandCard
    cm: Actor
    account: SignedIn
    channel_id: UUID
    now: datetime

    def read(self, at: datetime) -> int:
        """What the inbox pool does then."""
        with on_callers_connection(), clock.at(at):
            return async_to_sync(read_due)(at)

    def measure(self, at: datetime) -> int:
        """What the metrics pool does then."""
        with on_callers_connection(), clock.at(at):
            return async_to_sync(measure_due)(at)

    def send(self, at: datetime) -> None:
        """What the publishing pool does then."""
        with on_callers_connection(), clock.at(at):
            async_to_sync(send_due)(lambda: at)

    def hear(self, text: str, at: datetime, *, to: str = "", name: str = "Awa Ba") -> str:
        """Somebody says `text` on the network; the id of what was said."""
        with clock.at(at):
            return speak(self.account.server, self.account.account_id, text, to=to, name=name)

    def publish(self, text: str, at: datetime) -> UUID:
        """A post that the network takes then, made in the network's own application; the publication's id."""
        part = PartToSend(key=uuid4(), created_at=at, text=text, language="fr", format="text")
        with clock.at(at), brand_scope(self.brand.id):
            account = open_account(self.channel_id)
            taken = async_to_sync(network("sandbox").publisher.commit)(account, part, deadline=monotonic() + 9)
            post = Published(taken.external_id, taken.permalink, text, "text", "fr", at)
            return record_publication(self.cm, self.channel_id, [post], origin="NATIVE", now=at)[post.external_id]

    def revoke(self) -> None:
        """The network withdraws the account's token."""
        revoke(self.account.server, self.account.secret["token"])

    def channel(self) -> ChannelCard:
        """The channel as screens show it."""
        with brand_scope(self.brand.id):
            return channel_card(self.channel_id)

    def lines(self, view: str = "all") -> list[InboxLine]:
        """The inbox without the sandbox's own visitors: who is called Awa or Jules."""
        with brand_scope(self.brand.id):
            return [line for line in conversations(InboxFilter(view=view)) if line.member.name in ("Awa Ba", "Jules D")]

    def whole(self, line: InboxLine) -> ConversationCard:
        """One conversation."""
        with brand_scope(self.brand.id):
            return conversation(line.id)


@pytest.fixture
def stage(db: None, now: datetime) -> Iterator[Stage]:
    """Café Nova, connected to a server of its own."""
    brand = a_brand(now)
    with clock.at(now):
        account = async_to_sync(network("sandbox").password_sign_in.sign_in)({"name": "Café Nova"})
    with brand_scope(brand.id):
        channel_id = connect_channel(cm(brand), "sandbox", account, now=now)
    yield Stage(brand, cm(brand), account, channel_id, now)
    forget(account.server)
