"""The sandbox: a whole network on this machine, with an audience that answers. See docs/connectors/sandbox.md."""

from __future__ import annotations

from binome.connectors.networks.sandbox.inbox import SandboxInbox
from binome.connectors.networks.sandbox.limits import LIMITS
from binome.connectors.networks.sandbox.look import LOOK
from binome.connectors.networks.sandbox.metrics import SandboxMeter
from binome.connectors.networks.sandbox.publish import SandboxFinder, SandboxPublisher
from binome.connectors.networks.sandbox.scenario import SandboxScenario
from binome.connectors.networks.sandbox.showing import SandboxWindow
from binome.connectors.networks.sandbox.signin import SandboxSignIn
from binome.connectors.port import Certainty, Network

NETWORK = Network(
    code="sandbox",
    limits=LIMITS,
    look=LOOK,
    certainty=Certainty.CLIENT_IDENTITY,
    publisher=SandboxPublisher(),
    finder=SandboxFinder(),
    inbox=SandboxInbox(),
    meter=SandboxMeter(),
    password_sign_in=SandboxSignIn(),
    scenario=SandboxScenario(),
    window=SandboxWindow(),
)
