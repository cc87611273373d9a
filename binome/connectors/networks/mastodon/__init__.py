"""Mastodon, and servers that speak its API. See docs/connectors/mastodon.md."""

from __future__ import annotations

from binome.connectors.families.mastodon_api.finding import MastodonApiFinder, certainty_at
from binome.connectors.families.mastodon_api.inbox import MastodonApiInbox
from binome.connectors.families.mastodon_api.metering import MastodonApiMeter
from binome.connectors.families.mastodon_api.publishing import MastodonApiPublisher
from binome.connectors.families.mastodon_api.signing_in import MastodonApiSignIn
from binome.connectors.networks.mastodon.limits import LIMITS
from binome.connectors.networks.mastodon.look import LOOK
from binome.connectors.port import Certainty, Network

NETWORK = Network(
    code="mastodon",
    limits=LIMITS,
    look=LOOK,
    certainty=Certainty.CLIENT_IDENTITY,
    publisher=MastodonApiPublisher(LIMITS),
    finder=MastodonApiFinder(),
    inbox=MastodonApiInbox(),
    meter=MastodonApiMeter(),
    oauth_sign_in=MastodonApiSignIn(),
    certainty_at=certainty_at,
    ids_of_server=True,
)
