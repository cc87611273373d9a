"""Our Bluesky connector against the real network: what the suite of every network does not ask."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest

from binome.connectors.errors import NeedsReconnect, NotSent, Refused, SessionExpired
from binome.connectors.networks.bluesky.inbox import BlueskyInbox
from binome.connectors.networks.bluesky.metrics import BlueskyMeter
from binome.connectors.networks.bluesky.publish import BlueskyFinder, BlueskyPublisher
from binome.connectors.networks.bluesky.signin import BlueskySignIn
from binome.connectors.port import Accepted, Account, InboxItem, PartToSend, Target
from tests.live.bluesky.audience import Audience, Person
from tests.live.parts import a_part, a_picture, armed
from tests.live.plain_http import eventually

pytestmark = [pytest.mark.live, pytest.mark.xdist_group("live")]
publisher, finder, inbox, meter = BlueskyPublisher(), BlueskyFinder(), BlueskyInbox(), BlueskyMeter()
sign_in = BlueskySignIn()


@pytest.fixture(autouse=True)
def _open_the_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "localhost")


@pytest.fixture
def nova(audience: Audience) -> Person:
    """The brand's owner on the network."""
    return audience.person("nova")


@pytest.fixture
def lea(audience: Audience) -> Person:
    """Somebody in the audience."""
    return audience.person("lea")


@pytest.fixture
async def account(nova: Person) -> Account:
    """Nova's account as Binôme holds it after signing in."""
    return await connected(nova)


async def connected(person: Person) -> Account:
    answers = {"handle": person.handle, "password": person.app_password(), "server": person.network.pds}
    found = await sign_in.sign_in(answers)
    return Account("bluesky", found.server, found.account_id, found.handle, found.secret)


async def published(account: Account, part: PartToSend) -> Accepted:
    ready = await armed(publisher, account, part)
    return await publisher.commit(account, ready, deadline=time.monotonic() + 20)


async def everything_said(account: Account, *, at_least: int) -> Sequence[InboxItem]:
    """What the inbox holds, once it holds that much: notifications come a moment after what they tell of."""
    for _ in range(100):
        items = (await inbox.read_stream(account, "notifications", "")).items
        if len(items) >= at_least:
            break
        await asyncio.sleep(0.2)
    return items


async def test_an_app_password_signs_in(nova: Person, account: Account) -> None:
    assert (account.account_id, account.handle) == (nova.did, nova.handle)


async def test_a_wrong_app_password_is_the_passwords_fault(nova: Person) -> None:
    answers = {"handle": nova.handle, "password": "aaaa-bbbb-cccc-dddd", "server": nova.network.pds}
    with pytest.raises(Refused) as refusal:
        await sign_in.sign_in(answers)
    assert (refusal.value.code, refusal.value.params["field"]) == ("signin.password_wrong", "password")


async def test_a_server_that_is_not_there_is_not_sent() -> None:
    with pytest.raises(NotSent):
        await sign_in.sign_in({"handle": "nova.test", "password": "x", "server": "http://localhost:9"})


async def test_a_post_with_a_picture_is_read_by_everybody(audience: Audience, nova: Person, account: Account) -> None:
    accepted = await published(account, a_part("Cold brew, from Friday ☕️", media=(a_picture("A glass"),)))
    post = eventually(lambda: audience.posts_of(nova.did), what="the post")[0]
    assert (post["uri"], post["record"]["text"]) == (accepted.external_id, "Cold brew, from Friday ☕️")
    assert [image["alt"] for image in post["embed"]["images"]] == ["A glass"]


async def test_a_key_taken_by_other_words_is_a_conflict(account: Account) -> None:
    part = await armed(publisher, account, a_part("One thing"))
    await publisher.commit(account, part, deadline=time.monotonic() + 20)
    other = await armed(publisher, account, replace(part, text="Another", provider={}))
    with pytest.raises(Refused, match=r"publish\.conflict"):
        await publisher.commit(account, other, deadline=time.monotonic() + 20)


@pytest.mark.parametrize("text", ["é" * 300, "👨‍👩‍👧‍👦" * 100, "🇫🇷" * 300])
async def test_the_longest_text_we_allow_is_accepted(account: Account, text: str) -> None:
    assert (await published(account, a_part(text))).external_id


async def test_links_mentions_and_tags_are_marked(nova: Person, lea: Person, account: Account) -> None:
    text = f"Été ☕️ @{lea.handle} : https://example.org/carte (#coldbrew)"
    accepted = await published(account, a_part(text))
    facets = nova.read(accepted.external_id)["record"]["facets"]
    marked = [text.encode()[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode() for f in facets]
    assert marked == [f"@{lea.handle}", "https://example.org/carte", "#coldbrew"]


async def test_a_reply_a_mention_and_a_quote_arrive(lea: Person, nova: Person, account: Account) -> None:
    post = (await published(account, a_part("Ask us anything"))).external_id
    said = {lea.reply(post, "When?")["uri"], lea.mention(nova, "hello")["uri"], lea.quote(post, "Look")["uri"]}
    items = await everything_said(account, at_least=3)
    assert {item.external_id for item in items} == said
    assert {item.kind for item in items} == {"REPLY", "MENTION", "QUOTE"}
    assert {item.author.account_id for item in items} == {lea.did}


async def test_an_answer_stands_under_the_question(audience: Audience, lea: Person, account: Account) -> None:
    post = (await published(account, a_part("Ask us anything"))).external_id
    question = lea.reply(post, "When?")
    await published(account, a_part("On Friday.", reply_to=Target(question["uri"])))
    answers = eventually(lambda: audience.replies_to(question["uri"]), what="the answer")
    assert [answer["record"]["text"] for answer in answers] == ["On Friday."]
    assert answers[0]["record"]["reply"]["root"]["uri"] == post


async def test_a_thread_is_read_below_the_post(lea: Person, account: Account) -> None:
    post = (await published(account, a_part("Ask us anything"))).external_id
    first = lea.reply(post, "When?")
    second = lea.reply(first["uri"], "And where?")
    items = await inbox.read_thread(account, post)
    assert {item.external_id: item.in_reply_to for item in items} == {first["uri"]: post, second["uri"]: first["uri"]}


async def test_numbers_are_those_the_audience_made(lea: Person, nova: Person, account: Account) -> None:
    post = (await published(account, a_part("Like this"))).external_id
    lea.like(post)
    lea.repost(post)
    lea.reply(post, "Done")
    lea.follow(nova)
    eventually(lambda: nova.read(post)["likeCount"] and nova.read(post)["repostCount"], what="the counts")
    measures = {measure.metric: measure.value for measure in (await meter.measure_posts(account, [post]))[post]}
    assert measures == {"likes": 1, "reposts": 1, "replies": 1, "quotes": 0}
    assert [(measure.metric, measure.value) for measure in await meter.measure_account(account)] == [("followers", 1)]


async def test_a_deleted_post_is_gone_from_the_numbers_and_from_sight(nova: Person, account: Account) -> None:
    accepted = await published(account, a_part("Soon gone"))
    nova.delete({"uri": accepted.external_id, "cid": ""})
    assert await finder.read_back(account, accepted.external_id) is None


async def test_a_revoked_app_password_needs_a_person(nova: Person, account: Account) -> None:
    nova.revoke_app_passwords()
    with pytest.raises(NeedsReconnect):
        await sign_in.renew(account, refused=True)


async def test_a_session_is_renewed(account: Account) -> None:
    fresh = await sign_in.renew(account, refused=True)
    assert fresh
    renewed = replace(account, secret=fresh)
    assert (await published(renewed, a_part("Still here"))).external_id


async def test_a_forged_session_is_an_aged_one(account: Account) -> None:
    forged = replace(account, secret={**account.secret, "access": "eyJ0eXAiOiJhdCtqd3QifQ.e30.x"})
    with pytest.raises(SessionExpired):
        await published(forged, a_part("Forged"))
