"""Renewing secrets that age, on the sandbox whose sign-in is made to age."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from asgiref.sync import async_to_sync

from binome.channels.actions.connect_channel import connect_channel
from binome.channels.actions.renew_channel import renew_channel
from binome.channels.queries import channel_card, open_account
from binome.connectors.errors import NeedsReconnect, NoAnswer
from binome.connectors.networks.sandbox.signin import SandboxSignIn
from binome.connectors.port import Account
from tests.cast import cm


class Ageing(SandboxSignIn):
    """A network whose refresh tokens serve once."""

    def __init__(self, error: Exception | None = None) -> None:
        self.used: list[str] = []
        self.error = error

    async def renew(self, account: Account, *, refused: bool = False) -> Mapping[str, Any] | None:
        await asyncio.sleep(0.05)
        if self.error:
            raise self.error
        self.used.append(account.secret["token"])
        return {"token": account.secret["token"] + "'"}


pytestmark = pytest.mark.usefixtures("one_connection")


@pytest.fixture
def ageing(monkeypatch):
    """The sandbox, with secrets that age."""
    made = Ageing()
    monkeypatch.setattr(SandboxSignIn, "renew", lambda self, account, refused=False: made.renew(account))
    return made


def test_a_fresh_secret_replaces_the_old(brand, signed_in, now, ageing):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    assert async_to_sync(renew_channel)(brand.id, channel, now=now)
    assert open_account(channel).secret["token"] == signed_in.secret["token"] + "'"


def test_two_at_once_use_the_refresh_token_once(brand, signed_in, now, ageing):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    stale = open_account(channel)

    async def both() -> list[bool]:
        calls = (renew_channel(brand.id, channel, now=now, stale=stale) for _ in range(2))
        return list(await asyncio.gather(*calls))

    assert sorted(async_to_sync(both)()) == [False, True]
    assert len(ageing.used) == 1


def test_a_secret_renewed_meanwhile_is_not_renewed_again(brand, signed_in, now, ageing):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    stale = open_account(channel)
    async_to_sync(renew_channel)(brand.id, channel, now=now, stale=stale)
    assert async_to_sync(renew_channel)(brand.id, channel, now=now, stale=stale)
    assert len(ageing.used) == 1


def test_a_dead_refresh_token_holds_the_channel(brand, signed_in, now, ageing):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    ageing.error = NeedsReconnect("network.signed_out", params={"host": "x", "said": ""})
    with pytest.raises(NeedsReconnect):
        async_to_sync(renew_channel)(brand.id, channel, now=now)
    assert channel_card(channel).state == "NEEDS_RECONNECT"


def test_a_network_that_does_not_answer_changes_nothing(brand, signed_in, now, ageing):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    ageing.error = NoAnswer("http.cut_off", params={"host": "x"})
    with pytest.raises(NoAnswer):
        async_to_sync(renew_channel)(brand.id, channel, now=now)
    assert open_account(channel).secret == signed_in.secret
