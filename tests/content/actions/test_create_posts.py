from datetime import datetime
from uuid import uuid4

import pytest

from binome.content.actions.create_post import create_post
from binome.content.actions.create_posts import create_posts
from binome.content.drafts import ChannelDraft, MediaUse, PostDraft
from binome.content.queries import post_card, posts
from binome.core.problems import BadInput
from binome.workspaces.queries import BrandCard
from tests.cast import a_channel, cm


def test_a_post_begins_with_its_channels_following_the_shared_text(brand: BrandCard, now: datetime) -> None:
    channel = a_channel(brand, now)
    post = post_card(create_post(cm(brand), text="Bonjour\r\n", channel_ids=[channel], now=now))
    assert (post.shared.text, post.shared.channel_id, post.name) == ("Bonjour", None, "Bonjour")
    assert [(v.channel_id, v.text, v.follows, v.version) for v in post.variants] == [(channel, "Bonjour", True, 1)]
    assert post.shared.language == "fr"


def test_a_channel_may_have_its_own_text(brand: BrandCard, now: datetime) -> None:
    channel = a_channel(brand, now)
    draft = PostDraft(text="Pour tous", channels=(ChannelDraft(channel, "Pour un"),))
    post = post_card(create_posts(cm(brand), [draft], now=now)[0])
    assert [(v.text, v.follows) for v in post.variants] == [("Pour un", False)]


def test_all_or_none_and_each_mistake_by_its_index(brand: BrandCard, now: datetime) -> None:
    channel = a_channel(brand, now)
    drafts = [
        PostDraft(text="fine", channels=(ChannelDraft(channel),)),
        PostDraft(title="x" * 201, brief_id=uuid4()),
        PostDraft(text="a" * 501, channels=(ChannelDraft(channel), ChannelDraft(uuid4())), media=(MediaUse(uuid4()),)),
    ]
    with pytest.raises(BadInput) as refused:
        create_posts(cm(brand), drafts, now=now, complete=True)
    assert [(p.field, p.code) for p in refused.value.problems] == [
        ("posts.1.title", "post.title_too_long"),
        ("posts.1.brief_id", "post.brief_unknown"),
        ("posts.2.media", "media.unknown"),
        ("posts.2.channels.0.text", "text.too_long"),
        ("posts.2.channels.1", "channel.unknown"),
    ]
    assert posts().total == 0


def test_a_channel_is_given_once(brand: BrandCard, now: datetime) -> None:
    channel = a_channel(brand, now)
    with pytest.raises(BadInput, match=r"channels.0: post.channel_twice"):
        create_post(cm(brand), channel_ids=[channel, channel], now=now)


def test_no_more_than_five_thousand_at_once(brand: BrandCard, now: datetime) -> None:
    with pytest.raises(BadInput, match="too_many"):
        create_posts(cm(brand), [PostDraft()] * 5001, now=now)
