"""Bluesky's connector against a strict server of its documented contract (the real one is in tests/live)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from binome.connectors.conformance.subject import Subject
from binome.connectors.conformance.suite import ListeningConformance, PublishingConformance
from binome.connectors.networks.bluesky import NETWORK
from binome.connectors.port import Account
from tests.connectors.networks.bluesky.conftest import Place
from tests.contract.bluesky.server import BlueskyServer


@dataclass
class BlueskyAudience:
    server: BlueskyServer
    account: Account

    async def reply(self, external_id: str, text: str) -> str:
        return self.server.say("lea.test", text, to=external_id).uri

    async def mention(self, text: str) -> str:
        return self.server.say("lea.test", f"@nova {text}", mention=self.account.account_id).uri

    async def standing(self) -> Sequence[str]:
        own = self.account.account_id
        return [stored.value["text"] for stored in self.server.records.values() if stored.author.did == own]


@dataclass
class BlueskyFaults:
    server: BlueskyServer
    account: Account

    async def drop_next_answer(self) -> None:
        self.server.drop_answers = 1

    async def too_many_calls(self) -> None:
        self.server.limited = 1

    async def kill_token(self) -> None:
        self.server.access.clear()
        self.server.refresh.clear()
        self.server.actors[self.account.account_id].password = "changed"

    async def stop(self) -> None:
        object.__setattr__(self.account, "server", "http://127.0.0.1:9")


class TestBluesky(PublishingConformance, ListeningConformance):
    @pytest.fixture
    def subject(self, place: Place, account: Account) -> Subject:
        audience, faults = BlueskyAudience(place.server, account), BlueskyFaults(place.server, account)
        return Subject(NETWORK, account, audience, faults)
