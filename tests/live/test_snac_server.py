"""The snac server itself: what the other live tests take for granted about it."""

import pytest

from tests.live.plain_http import HttpRefused, eventually, get
from tests.live.snac.audience import snac_person
from tests.live.snac.server import SnacServer

pytestmark = [pytest.mark.live, pytest.mark.xdist_group("live")]


def test_a_person_signs_in_and_posts(snac_server: SnacServer) -> None:
    nova = snac_person(snac_server, "Nova")
    made = nova.post("Our cold brew arrives on Friday.")
    assert [status["id"] for status in nova.statuses()] == [made["id"]]


def test_a_reply_stands_under_the_post_and_is_notified(snac_server: SnacServer) -> None:
    nova, lea = snac_person(snac_server, "Nova"), snac_person(snac_server, "Lea")
    made = nova.post("Our cold brew arrives on Friday.")
    answer = lea.reply(made["id"], "At what time?")
    replies = eventually(lambda: nova.replies(made["id"]), what="the reply")
    assert [status["id"] for status in replies] == [answer["id"]]
    assert "mention" in {notice["type"] for notice in nova.notifications()}


def test_it_is_not_mastodon(snac_server: SnacServer) -> None:
    with pytest.raises(HttpRefused, match="404"):
        get(f"{snac_server.url}/api/v2/instance")
