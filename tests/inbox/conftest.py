"""Café Nova with one sandbox channel, and one post of it that is public."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from asgiref.sync import async_to_sync

from binome.channels.actions.connect_channel import connect_channel
from binome.connectors.networks.sandbox.scenario import forget
from binome.connectors.port import Author, InboxItem, ItemKind
from binome.connectors.registry import network
from binome.inbox.actions.watch_threads import watch_threads
from binome.publishing.actions.record_publication import Published, record_publication
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand, cm


@pytest.fixture
def brand(db: None, now: datetime) -> Iterator[BrandCard]:
    """Café Nova, its scope open."""
    card = a_brand(now)
    with brand_scope(card.id):
        yield card


@pytest.fixture
def channel(brand: BrandCard, now: datetime) -> Iterator[UUID]:
    """Its sandbox account."""
    done = async_to_sync(network("sandbox").password_sign_in.sign_in)({"name": "Café Nova"})
    yield connect_channel(cm(brand), "sandbox", done, now=now)
    forget(done.server)


@pytest.fixture
def post(brand: BrandCard, channel: UUID, now: datetime) -> UUID:
    """A publication called "post-1" on the network, an hour old, its thread watched."""
    an_hour_ago = now - timedelta(hours=1)
    shown = Published("post-1", "https://example.org/1", "Frais, propre, énergisant", "text", "fr", an_hour_ago)
    made = record_publication(cm(brand), channel, [shown], origin="NATIVE", now=now)
    watch_threads(channel, since=an_hour_ago, now=now)
    return made["post-1"]


def said(external_id: str, text: str, at: datetime, *, to: str = "post-1", who: str = "awa") -> InboxItem:
    """Something a visitor said on the network."""
    author = Author(who, who, who.title())
    return InboxItem(external_id, ItemKind.REPLY, author, text, at, f"https://example.org/{external_id}", to)
