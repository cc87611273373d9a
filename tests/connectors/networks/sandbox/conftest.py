"""A sandbox of one account, in a folder of its own."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binome.connectors import clock
from binome.connectors.conformance.subject import a_part
from binome.connectors.networks.sandbox import NETWORK
from binome.connectors.port import Account, Target

MAY = datetime(2026, 5, 4, 11, tzinfo=UTC)
Post = Callable[..., Awaitable[str]]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_HOME", str(tmp_path))


@pytest.fixture
async def account() -> Account:
    """Café Nova, on the sandbox since the 4th of May."""
    assert NETWORK.password_sign_in
    with clock.at(MAY):
        found = await NETWORK.password_sign_in.sign_in({"name": "Café Nova", "server": "nova.sandbox"})
    return Account("sandbox", found.server, found.account_id, found.handle, found.secret)


@pytest.fixture
def post(account: Account) -> Post:
    """Publishes a text at an instant; gives its id."""

    async def publish(text: str, at: datetime = MAY, to: str = "", language: str = "fr") -> str:
        assert NETWORK.publisher
        part = replace(a_part(text, reply_to=Target(to) if to else None), language=language)
        with clock.at(at):
            accepted = await NETWORK.publisher.commit(account, part, deadline=time.monotonic() + 5)
        return accepted.external_id

    return publish
