from datetime import datetime

import pytest

from binome.content.actions.add_variant import add_variant
from binome.content.actions.create_post import create_post
from binome.content.actions.discard_post import discard_post
from binome.content.actions.edit_post import edit_post
from binome.content.actions.remove_variant import remove_variant
from binome.content.drafts import VariantEdit
from binome.content.queries import post_card, posts, revisions, variant_for_sending, variant_problems
from binome.core.problems import BadInput, NotFound
from binome.workspaces.queries import BrandCard
from tests.cast import a_channel, cm


def test_a_channel_added_later_gets_the_shared_text(brand: BrandCard, now: datetime) -> None:
    post_id = create_post(cm(brand), text="Bonjour", now=now)
    variant = add_variant(cm(brand), post_id, a_channel(brand, now), now=now)
    assert variant_for_sending(variant).text == "Bonjour"


def test_a_channel_added_twice_is_there_once(brand: BrandCard, now: datetime) -> None:
    post_id, channel = create_post(cm(brand), text="Bonjour", now=now), a_channel(brand, now)
    assert add_variant(cm(brand), post_id, channel, now=now) == add_variant(cm(brand), post_id, channel, now=now)


def test_a_channel_taken_back_returns_with_its_history(brand: BrandCard, now: datetime) -> None:
    channel = a_channel(brand, now)
    post_id = create_post(cm(brand), text="Bonjour", channel_ids=[channel], now=now)
    variant = post_card(post_id).variants[0].id
    remove_variant(cm(brand), variant, now=now)
    assert post_card(post_id).variants == ()
    with pytest.raises(NotFound):
        variant_for_sending(variant)
    assert add_variant(cm(brand), post_id, channel, now=now) == variant
    assert len(revisions(variant)) == 2


def test_an_unknown_channel_is_refused(brand: BrandCard, now: datetime) -> None:
    post_id = create_post(cm(brand), now=now)
    with pytest.raises(BadInput, match=r"channel.unknown"):
        add_variant(cm(brand), post_id, post_id, now=now)


def test_a_discarded_post_leaves_every_list(brand: BrandCard, now: datetime) -> None:
    post_id = create_post(cm(brand), text="Bonjour", channel_ids=[a_channel(brand, now)], now=now)
    variant = post_card(post_id).variants[0].id
    discard_post(cm(brand), post_id, now=now)
    assert posts().lines == ()
    with pytest.raises(NotFound):
        variant_for_sending(variant)
    with pytest.raises(NotFound):
        discard_post(cm(brand), post_id, now=now)


@pytest.mark.parametrize(("length", "codes"), [(500, []), (501, ["text.too_long"])])
def test_one_character_too_many_is_seen_before_sending(
    brand: BrandCard, now: datetime, length: int, codes: list[str]
) -> None:
    channel = a_channel(brand, now)
    family = "👩‍👩‍👧"  # one character for a reader, five code points
    post = post_card(create_post(cm(brand), text=family * length, channel_ids=[channel], now=now))
    assert [problem.code for problem in variant_problems(post.variants[0].id)] == codes


def test_an_image_over_the_limit_is_named(brand: BrandCard, now: datetime) -> None:
    from binome.content.actions.add_media import add_media
    from binome.content.drafts import MediaUse
    from tests.content.conftest import png

    channel = a_channel(brand, now, image_max_bytes=50)
    card = add_media(cm(brand), data=png(), name="affiche.png", now=now)
    post = post_card(create_post(cm(brand), text="x", channel_ids=[channel], now=now))
    edited = VariantEdit(1, "x", "fr", (MediaUse(card.id),))
    edit_post(cm(brand), post.id, {post.shared.id: edited}, now=now)
    problem = variant_problems(post.variants[0].id)[0]
    assert (problem.code, problem.field, problem.params["name"]) == ("media.too_heavy", "media.0", "affiche.png")
