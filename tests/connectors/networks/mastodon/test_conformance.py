"""Mastodon's connector against a strict server of its documented contract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from binome.connectors.conformance.subject import Subject
from binome.connectors.conformance.suite import ListeningConformance, PublishingConformance
from binome.connectors.networks.mastodon import NETWORK
from binome.connectors.port import Account
from tests.contract.mastodon.server import MastodonServer


@dataclass
class MastodonAudience:
    server: MastodonServer

    async def reply(self, external_id: str, text: str) -> str:
        state = self.server.state
        named = state.statuses[external_id].author.username
        return state.add_status(state.person("lea"), f"@{named} {text}", in_reply_to=external_id).id

    async def mention(self, text: str) -> str:
        return self.server.state.add_status(self.server.state.person("lea"), f"@nova {text}").id

    async def standing(self) -> Sequence[str]:
        return [status.text for status in self.server.state.statuses.values() if status.author.username == "nova"]


@dataclass
class MastodonFaults:
    server: MastodonServer
    account: Account

    async def drop_next_answer(self) -> None:
        self.server.drop_answers = 1

    async def too_many_calls(self) -> None:
        self.server.limited = 1

    async def kill_token(self) -> None:
        del self.server.state.tokens[self.account.secret["token"]]

    async def stop(self) -> None:
        object.__setattr__(self.account, "server", "http://127.0.0.1:9")


class TestMastodon(PublishingConformance, ListeningConformance):
    @pytest.fixture
    def subject(self, server: MastodonServer, account: Account) -> Subject:
        return Subject(NETWORK, account, MastodonAudience(server), MastodonFaults(server, account))
