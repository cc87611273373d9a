"""Café Nova with one sandbox channel, one public post, and what people said under it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from asgiref.sync import async_to_sync

from binome.channels.actions.connect_channel import connect_channel
from binome.connectors.networks.sandbox.scenario import forget
from binome.connectors.port import Author, InboxItem, InboxPage, ItemKind
from binome.connectors.registry import network
from binome.inbox.actions.store_inbox_page import store_inbox_page
from binome.inbox.actions.watch_threads import watch_threads
from binome.inbox.queries import messages_between
from binome.publishing.actions.record_publication import Published, record_publication
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand, cm

QUESTION = "Est-ce que le cold brew contient du lactose ?"


@pytest.fixture
def brand(db: None, now: datetime) -> Iterator[BrandCard]:
    """Café Nova, on a Tuesday morning."""
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
    """A publication made in the network's own application an hour ago."""
    return a_post(brand, channel, now)


@pytest.fixture
def messages(post: UUID, channel: UUID, now: datetime) -> list[UUID]:
    """Awa and Jules ask the same thing under it."""
    return [hear(channel, who, QUESTION, now) for who in ("awa", "jules")]


def a_post(brand: BrandCard, channel: UUID, now: datetime) -> UUID:
    """A publication of an hour ago, "post-1" on the network."""
    shown = Published("post-1", "https://example.org/1", "Frais.", "text", "fr", now - timedelta(hours=1))
    made = record_publication(cm(brand), channel, [shown], origin="NATIVE", now=now)
    watch_threads(channel, since=shown.published_at, now=now)
    return made["post-1"]


def hear(channel: UUID, who: str, text: str, now: datetime, to: str = "post-1") -> UUID:
    """Somebody says something under a post, by its id on the network; the message's id."""
    item = InboxItem(f"said-by-{who}", ItemKind.REPLY, Author(who, who, who.title()), text, now, "", to)
    store_inbox_page(channel, "notifications", InboxPage((item,), cursor=who), now=now)
    heard = messages_between(now, now + timedelta(seconds=1))
    return next(message.id for message in heard if message.author_handle == who)
