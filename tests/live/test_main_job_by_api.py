"""The main job without a browser: command line and API, the real Bluesky network, real workers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.browser.server import BinomeServer
from tests.live.api_caller import ApiCaller
from tests.live.bluesky.audience import Audience, Person
from tests.live.parts import a_picture
from tests.live.plain_http import eventually

pytestmark = [pytest.mark.live, pytest.mark.xdist_group("live")]


@pytest.fixture(scope="module")
def installation(audience: Audience) -> Iterator[BinomeServer]:
    """Binôme, allowed to call the network of this machine."""
    with BinomeServer({"BINOME_ALLOW_HOSTS": "localhost"}) as server:
        server.run("user", "add", "--email", "ana@example.org", "--name", "Ana", "--password", "correct horse battery")
        server.run("brand", "add", "--name", "Café Nova", "--owner", "ana@example.org")
        yield server


@pytest.fixture(scope="module")
def nova(audience: Audience) -> Person:
    """The brand's account on the network."""
    return audience.person("nova")


@pytest.fixture(scope="module")
def caller(installation: BinomeServer, nova: Person) -> ApiCaller:
    """Ana's key, on a brand whose Bluesky account is connected."""
    place = ["--network", "bluesky", "--server", nova.network.pds, "--handle", nova.handle]
    installation.run("channel", "add", "--brand", "cafe-nova", *place, "--password", nova.app_password())
    key = installation.run("token", "create", "--person", "ana@example.org").split()[-1]
    return ApiCaller(installation.url, "cafe-nova", key)


@pytest.fixture(scope="module")
def published(caller: ApiCaller) -> dict[str, Any]:
    """A signed post with a picture, published a moment after it was planned."""
    media = caller.upload("cup.png", "image/png", a_picture("").read())
    channel = caller.get("channels")[0]
    draft = {"text": "Our cold brew, from Friday ☕️", "media": [{"media_id": media["id"], "alt": "A tall glass"}]}
    made = caller.post("posts", **draft, channels=[{"channel_id": channel["id"]}])
    caller.post(f"posts/{made['id']}/approval", note="For Friday")
    shown = caller.get(f"posts/{made['id']}/approval")
    seen = {one["variant_id"]: one["fingerprint"] for one in shown["shown"]}
    caller.post(f"approvals/{shown['request_id']}/sign", seen=seen)
    soon = datetime.now(ZoneInfo("Europe/Paris")) + timedelta(seconds=5)
    slot = caller.post(f"posts/{made['id']}/schedule", wall_time=soon.replace(tzinfo=None).isoformat())[0]
    return eventually(lambda: _if_published(caller, slot["publication_id"]), what="the publication", seconds=60)


def _if_published(caller: ApiCaller, publication_id: str) -> dict[str, Any] | None:
    card: dict[str, Any] = caller.get(f"publications/{publication_id}")
    return card if card["state"] == "PUBLISHED" else None


def test_a_signed_post_stands_once_on_the_network(audience: Audience, nova: Person, published: dict[str, Any]) -> None:
    (post,) = eventually(lambda: audience.posts_of(nova.did), what="the post")
    assert post["record"]["text"] == "Our cold brew, from Friday ☕️"
    assert [image["alt"] for image in post["embed"]["images"]] == ["A tall glass"]
    assert published["parts"][0]["external_id"] == post["uri"]
    assert published["permalink"].endswith(post["uri"].rpartition("/")[2])


def test_its_delivery_is_proven_by_reading_it_back(published: dict[str, Any], caller: ApiCaller) -> None:
    proof = eventually(
        lambda: caller.get(f"publications/{published['id']}")["parts"][0]["proof"], what="the proof", seconds=60
    )
    assert proof["text"] == "Our cold brew, from Friday ☕️"


def test_a_reply_arrives_and_is_answered_once(
    audience: Audience, nova: Person, published: dict[str, Any], caller: ApiCaller
) -> None:
    question = audience.person("lea").reply(published["parts"][0]["external_id"], "At what time?")
    line = eventually(lambda: caller.get("conversations")["items"], what="the conversation", seconds=120)[0]
    message = caller.get(f"conversations/{line['id']}")["messages"][-1]
    assert (message["text"], message["kind"]) == ("At what time?", "REPLY")
    caller.post(f"messages/{message['id']}/reply", text="From eight.")
    answers = eventually(lambda: audience.replies_to(question["uri"]), what="the answer", seconds=60)
    assert [answer["record"]["text"] for answer in answers] == ["From eight."]


def test_numbers_are_read(published: dict[str, Any], caller: ApiCaller) -> None:
    readings = eventually(lambda: caller.get(f"readings/{published['id']}"), what="numbers", seconds=120)
    assert "likes" in {reading["metric"] for reading in readings}
