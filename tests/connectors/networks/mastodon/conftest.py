"""A strict Mastodon and a connected account on it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from binome.connectors.networks.mastodon import NETWORK
from binome.connectors.port import Account
from tests.contract.mastodon.server import MastodonServer
from tests.contract.serving import served


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[MastodonServer]:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
    mastodon = MastodonServer()
    async with served(mastodon.app()) as url:
        mastodon.state.url = url
        yield mastodon


@pytest.fixture
async def account(server: MastodonServer) -> Account:
    assert NETWORK.oauth_sign_in
    found = await NETWORK.oauth_sign_in.sign_in_with_token(server.state.url, server.token_for("nova"))
    return Account("mastodon", found.server, found.account_id, found.handle, found.secret, found.limits, found.settings)
