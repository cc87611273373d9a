"""Café Nova and a sandbox server of its own for each test."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from asgiref.sync import async_to_sync

from binome.connectors.networks.sandbox.scenario import forget
from binome.connectors.port import SignedIn
from binome.connectors.registry import network
from binome.workspaces.in_thread import on_callers_connection
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand


@pytest.fixture
def brand(db: None, now: datetime) -> Iterator[BrandCard]:
    """Café Nova, its scope open."""
    card = a_brand(now)
    with brand_scope(card.id):
        yield card


@pytest.fixture
def signed_in(db: None) -> Iterator[SignedIn]:
    """A fresh account of the sandbox network."""
    done = async_to_sync(network("sandbox").password_sign_in.sign_in)({"name": "Café Nova"})
    yield done
    forget(done.server)


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Coroutines work inside the test's own transaction, on its connection."""
    with on_callers_connection():
        yield
