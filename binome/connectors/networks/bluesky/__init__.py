"""Bluesky, and any other network that speaks the AT Protocol. See docs/connectors/bluesky.md."""

from __future__ import annotations

from binome.connectors.networks.bluesky.inbox import BlueskyInbox
from binome.connectors.networks.bluesky.limits import LIMITS
from binome.connectors.networks.bluesky.look import LOOK
from binome.connectors.networks.bluesky.metrics import BlueskyMeter
from binome.connectors.networks.bluesky.publish import BlueskyFinder, BlueskyPublisher
from binome.connectors.networks.bluesky.signin import BlueskySignIn
from binome.connectors.port import Certainty, Network

NETWORK = Network(
    code="bluesky",
    limits=LIMITS,
    look=LOOK,
    certainty=Certainty.CLIENT_IDENTITY,
    publisher=BlueskyPublisher(),
    finder=BlueskyFinder(),
    inbox=BlueskyInbox(),
    meter=BlueskyMeter(),
    password_sign_in=BlueskySignIn(),
)
