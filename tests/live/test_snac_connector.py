"""Our Mastodon connector against a server that is not Mastodon: what the suite of every network does not ask."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from binome.connectors.errors import Refused
from binome.connectors.families.mastodon_api.finding import MastodonApiFinder, certainty_at
from binome.connectors.families.mastodon_api.inbox import MastodonApiInbox
from binome.connectors.families.mastodon_api.metering import MastodonApiMeter
from binome.connectors.families.mastodon_api.publishing import MastodonApiPublisher
from binome.connectors.families.mastodon_api.signing_in import MastodonApiSignIn
from binome.connectors.networks.mastodon.limits import LIMITS
from binome.connectors.port import Accepted, Account, Certainty, InboxItem, PartToSend, Target
from tests.live.parts import a_part, a_picture, armed
from tests.live.plain_http import eventually
from tests.live.snac.audience import Person, consent, snac_person
from tests.live.snac.server import SnacServer

pytestmark = [pytest.mark.live, pytest.mark.xdist_group("live")]
publisher, finder, inbox, meter = (
    MastodonApiPublisher(LIMITS),
    MastodonApiFinder(),
    MastodonApiInbox(),
    MastodonApiMeter(),
)
sign_in = MastodonApiSignIn()
CALLBACK = "http://127.0.0.1:9/channels/callback"


@pytest.fixture(autouse=True)
def _open_the_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")


@pytest.fixture
def nova(snac_server: SnacServer) -> Person:
    """The brand's owner on the server."""
    return snac_person(snac_server, "Nova")


@pytest.fixture
def lea(snac_server: SnacServer) -> Person:
    """Somebody in the audience."""
    return snac_person(snac_server, "Lea")


@pytest.fixture
async def account(nova: Person) -> Account:
    """Nova's account as Binôme holds it after the consent page."""
    app = await sign_in.register_app(nova.server.url, CALLBACK)
    url = sign_in.consent_url(nova.server.url, app, CALLBACK, "some-state", "some-verifier")
    code = consent(url, nova.login, nova.password)
    found = await sign_in.exchange(nova.server.url, app, CALLBACK, code, "some-verifier")
    return Account("mastodon", found.server, found.account_id, found.handle, found.secret, found.limits, found.settings)


async def published(account: Account, part: PartToSend) -> Accepted:
    ready = await armed(publisher, account, part)
    return await publisher.commit(account, ready, deadline=time.monotonic() + 20)


async def everything_said(account: Account, *, at_least: int) -> Sequence[InboxItem]:
    """What the inbox holds, once it holds that much: snac hands messages on every few seconds."""
    for _ in range(150):
        items = (await inbox.read_stream(account, "notifications", "")).items
        if len(items) >= at_least:
            break
        await asyncio.sleep(0.2)
    return items


def test_the_consent_page_leads_to_a_connected_account(nova: Person, account: Account) -> None:
    assert account.handle == f"{nova.login}@{nova.server.url.removeprefix('http://')}"
    assert account.settings["software"] == "snac"
    assert account.limits["media_max"] == 4


def test_this_server_gives_no_certainty_by_key(account: Account) -> None:
    assert certainty_at(account) == Certainty.LISTING


async def test_a_token_made_elsewhere_signs_in(nova: Person) -> None:
    found = await sign_in.sign_in_with_token(nova.server.url, nova.token)
    assert found.name == "Nova"


async def test_a_wrong_token_is_the_tokens_fault(nova: Person) -> None:
    with pytest.raises(Refused) as refusal:
        await sign_in.sign_in_with_token(nova.server.url, "not-a-token")
    assert (refusal.value.code, refusal.value.params["field"]) == ("signin.token_wrong", "token")


async def test_a_code_serves_once(nova: Person) -> None:
    app = await sign_in.register_app(nova.server.url, CALLBACK)
    with pytest.raises(Refused, match=r"signin\.code_refused"):
        await sign_in.exchange(nova.server.url, app, CALLBACK, "no-such-code", "verifier")


async def test_a_post_with_a_picture_is_read_by_everybody(nova: Person, account: Account) -> None:
    accepted = await published(account, a_part("Cold brew, from Friday ☕️", media=(a_picture("A glass"),)))
    status = nova.read(accepted.external_id)
    assert "Cold brew, from Friday ☕️" in status["content"]
    assert [item["description"] for item in status["media_attachments"]] == ["A glass"]
    assert accepted.permalink == status["url"]


async def test_what_was_published_is_found_and_what_was_not_is_absent(account: Account) -> None:
    part, since = a_part("Findable: https://example.org/a?b=1 #café & <co>"), datetime.now(UTC) - timedelta(minutes=1)
    accepted = await published(account, part)
    sighting = await finder.find(account, part, since)
    assert sighting
    assert sighting.external_id == accepted.external_id
    assert await finder.find(account, replace(part, key=uuid4(), text="Never sent"), since) is None


async def test_a_post_with_a_picture_is_found_by_its_attachment(account: Account) -> None:
    part, since = a_part("Pictured", media=(a_picture("A cup"),)), datetime.now(UTC) - timedelta(minutes=1)
    ready = await armed(publisher, account, part)
    accepted = await publisher.commit(account, ready, deadline=time.monotonic() + 20)
    sighting = await finder.find(account, ready, since)
    assert sighting
    assert (sighting.external_id, sighting.alts) == (accepted.external_id, ("A cup",))


async def test_a_reply_arrives_and_is_answered_to_the_person(lea: Person, nova: Person, account: Account) -> None:
    post = (await published(account, a_part("Ask us anything"))).external_id
    lea.reply(post, "At what time?")
    said = (await everything_said(account, at_least=1))[0]
    assert (said.kind, said.in_reply_to, said.author.name) == ("REPLY", post, "Lea")
    answer = a_part("From eight.", reply_to=Target(said.external_id, extra=said.extra))
    await published(account, answer)
    told = eventually(lambda: [n for n in lea.notifications() if n["type"] == "mention"], what="the answer", seconds=30)
    assert "From eight." in told[0]["status"]["content"]


async def test_likes_are_counted(lea: Person, nova: Person, account: Account) -> None:
    post = (await published(account, a_part("Like this"))).external_id
    lea.reply(post, "Me too")  # a server that never met a status can't like it
    await everything_said(account, at_least=1)
    lea.like(post)
    eventually(lambda: nova.read(post)["favourites_count"], what="the like", seconds=30)
    measures = {measure.metric: measure.value for measure in (await meter.measure_posts(account, [post]))[post]}
    assert (measures["likes"], measures["reposts"]) == (1, 0)


async def test_a_status_that_is_not_there_is_gone(account: Account) -> None:
    assert await finder.read_back(account, "1795309287ba2662a130a697b14a7947ef0f7cd05b") is None
