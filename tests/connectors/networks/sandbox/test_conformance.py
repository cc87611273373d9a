"""The sandbox is the reference: it passes what every network must."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from binome.connectors.conformance.subject import Subject
from binome.connectors.conformance.suite import ListeningConformance, PublishingConformance
from binome.connectors.networks.sandbox import NETWORK, scenario
from binome.connectors.networks.sandbox.scenario import Fault
from binome.connectors.networks.sandbox.world import open_world
from binome.connectors.port import Account


@dataclass
class SandboxAudience:
    account: Account

    async def reply(self, external_id: str, text: str) -> str:
        return scenario.speak(self.account.server, self.account.account_id, text, to=external_id)

    async def mention(self, text: str) -> str:
        return scenario.speak(self.account.server, self.account.account_id, text)

    async def standing(self) -> Sequence[str]:
        return [post.text for post in open_world(self.account.server).posts.values()]


@dataclass
class SandboxFaults:
    account: Account

    async def drop_next_answer(self) -> None:
        scenario.set_fault(self.account.server, Fault.DROP_ANSWER)

    async def too_many_calls(self) -> None:
        scenario.set_fault(self.account.server, Fault.TOO_MANY)

    async def kill_token(self) -> None:
        scenario.revoke(self.account.server, self.account.secret["token"])

    async def stop(self) -> None:
        scenario.set_fault(self.account.server, Fault.DOWN)


class TestSandbox(PublishingConformance, ListeningConformance):
    @pytest.fixture
    async def subject(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Subject:
        monkeypatch.setenv("BINOME_HOME", str(tmp_path))
        assert NETWORK.password_sign_in
        found = await NETWORK.password_sign_in.sign_in({"name": "Café Nova"})
        account = Account("sandbox", found.server, found.account_id, found.handle, found.secret)
        return Subject(NETWORK, account, SandboxAudience(account), SandboxFaults(account))
