"""The network itself: what the other live tests take for granted about the people on it."""

import pytest

from tests.live.bluesky.audience import Audience
from tests.live.plain_http import eventually

pytestmark = [pytest.mark.live, pytest.mark.xdist_group("live")]


def test_people_reply_and_everybody_sees_it(audience: Audience) -> None:
    nova, lea = audience.person("nova"), audience.person("lea")
    post = nova.post("Our cold brew arrives on Friday.")
    reply = lea.reply(post["uri"], "At what time?")
    assert [seen["uri"] for seen in audience.replies_to(post["uri"])] == [reply["uri"]]


def test_likes_are_counted(audience: Audience) -> None:
    nova, lea = audience.person("nova"), audience.person("lea")
    post = nova.post("Our cold brew arrives on Friday.")
    lea.like(post["uri"])
    eventually(lambda: nova.read(post["uri"])["likeCount"] == 1, what="the like")


def test_the_account_page_lists_its_posts_newest_first(audience: Audience) -> None:
    nova = audience.person("nova")
    first, second = nova.post("One."), nova.post("Two.")
    assert [post["uri"] for post in audience.posts_of(nova.did)] == [second["uri"], first["uri"]]
