"""The suite that every network passes, against the real Bluesky network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import pytest

from binome.connectors.conformance.subject import Subject
from binome.connectors.conformance.suite import ListeningConformance, PublishingConformance
from binome.connectors.networks.bluesky import NETWORK
from binome.connectors.port import Account
from tests.live.bluesky.audience import Audience, Person
from tests.live.lossy_line import LossyLine, lossy_line

pytestmark = [pytest.mark.live, pytest.mark.xdist_group("live")]


@dataclass
class BlueskyAudience:
    everybody: Audience
    nova: Person
    lea: Person

    async def reply(self, external_id: str, text: str) -> str:
        return (await asyncio.to_thread(self.lea.reply, external_id, text))["uri"]

    async def mention(self, text: str) -> str:
        return (await asyncio.to_thread(self.lea.mention, self.nova, text))["uri"]

    async def standing(self) -> Sequence[str]:
        records = await asyncio.to_thread(self.everybody.records_of, self.nova)
        return [str(record["value"]["text"]) for record in records]


@dataclass
class BlueskyFaults:
    nova: Person
    line: LossyLine

    async def drop_next_answer(self) -> None:
        self.line.lose_answer_to("/xrpc/com.atproto.repo.putRecord")

    async def too_many_calls(self) -> None:
        pytest.skip("a real network is not asked to turn one down; tests/contract does")

    async def kill_token(self) -> None:
        await asyncio.to_thread(self.nova.be_taken_down)

    async def stop(self) -> None:
        await self.line.cut()


class TestBluesky(PublishingConformance, ListeningConformance):
    @pytest.fixture
    async def subject(self, audience: Audience, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Subject]:
        monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
        nova, lea = audience.person("nova"), audience.person("lea")
        async with lossy_line(audience.network.pds) as line:
            assert NETWORK.password_sign_in
            answers = {"handle": nova.handle, "password": nova.app_password(), "server": line.url}
            found = await NETWORK.password_sign_in.sign_in(answers)
            account = Account("bluesky", found.server, found.account_id, found.handle, found.secret)
            yield Subject(
                NETWORK, account, BlueskyAudience(audience, nova, lea), BlueskyFaults(nova, line), patience_s=20
            )
