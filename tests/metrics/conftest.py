"""Café Nova with one sandbox channel."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

import pytest
from asgiref.sync import async_to_sync

from binome.channels.actions.connect_channel import connect_channel
from binome.connectors.networks.sandbox.scenario import forget
from binome.connectors.registry import network
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


def published(brand: BrandCard, channel: UUID, external_id: str, at: datetime) -> UUID:
    """A post that the network shows since then; the publication's id."""
    post = Published(external_id, f"https://example.org/{external_id}", f"Text of {external_id}", "text", "fr", at)
    return record_publication(cm(brand), channel, [post], origin="NATIVE", now=at)[external_id]
