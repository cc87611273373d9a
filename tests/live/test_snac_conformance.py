"""The suite that every network passes, against a real server that speaks the Mastodon API without being Mastodon."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import pytest

from binome.connectors.conformance.subject import Subject
from binome.connectors.conformance.suite import ListeningConformance, PublishingConformance
from binome.connectors.networks.mastodon import NETWORK
from binome.connectors.port import Account
from tests.live.lossy_line import LossyLine, lossy_line
from tests.live.snac.audience import Person, snac_person
from tests.live.snac.server import SnacServer

pytestmark = [pytest.mark.live, pytest.mark.xdist_group("live")]


@dataclass
class SnacAudience:
    nova: Person
    lea: Person

    async def reply(self, external_id: str, text: str) -> str:
        return str((await asyncio.to_thread(self.lea.reply, external_id, text))["id"])

    async def mention(self, text: str) -> str:
        return str((await asyncio.to_thread(self.lea.mention, self.nova, text))["id"])

    async def standing(self) -> Sequence[str]:
        return [str(status["text"]) for status in await asyncio.to_thread(self.nova.statuses)]


@dataclass
class SnacFaults:
    nova: Person
    line: LossyLine

    async def drop_next_answer(self) -> None:
        self.line.lose_answer_to("/api/v1/statuses")

    async def too_many_calls(self) -> None:
        pytest.skip("snac limits nobody; tests/contract does")

    async def kill_token(self) -> None:
        await asyncio.to_thread(self.nova.revoke_token)

    async def stop(self) -> None:
        await self.line.cut()


class TestSnac(PublishingConformance, ListeningConformance):
    @pytest.fixture
    async def subject(self, snac_server: SnacServer, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Subject]:
        monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
        nova, lea = snac_person(snac_server, "Nova"), snac_person(snac_server, "Lea")
        async with lossy_line(snac_server.url) as line:
            assert NETWORK.oauth_sign_in
            found = await NETWORK.oauth_sign_in.sign_in_with_token(line.url, nova.token)
            account = Account(
                "mastodon", found.server, found.account_id, found.handle, found.secret, found.limits, found.settings
            )
            yield Subject(NETWORK, account, SnacAudience(nova, lea), SnacFaults(nova, line), patience_s=40)
