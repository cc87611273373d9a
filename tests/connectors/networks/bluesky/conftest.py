"""A strict PDS and a connected account on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from binome.connectors.networks.bluesky import NETWORK
from binome.connectors.port import Account
from tests.contract.bluesky.server import BlueskyServer
from tests.contract.serving import served


@dataclass
class Place:
    """A server and where it listens."""

    server: BlueskyServer
    url: str


@pytest.fixture
async def place(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Place]:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
    server = BlueskyServer()
    async with served(server.app()) as url:
        yield Place(server, url)


@pytest.fixture
async def account(place: Place) -> Account:
    nova = place.server.actor("nova.test")
    assert NETWORK.password_sign_in
    answers = {"handle": "@Nova.test", "password": nova.password, "server": place.url}
    found = await NETWORK.password_sign_in.sign_in(answers)
    return Account("bluesky", found.server, found.account_id, found.handle, found.secret)
