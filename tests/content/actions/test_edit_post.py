from datetime import datetime
from uuid import UUID

import pytest

from binome.content.actions.add_media import add_media
from binome.content.actions.create_post import create_post
from binome.content.actions.edit_post import edit_post
from binome.content.drafts import MediaUse, VariantEdit
from binome.content.queries import PostCard, VariantCard, media_card, post_card, revisions
from binome.core.problems import BadInput, Conflict, NotFound
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand, a_channel, cm, smm
from tests.content.conftest import png


@pytest.fixture
def post(brand: BrandCard, now: datetime) -> PostCard:
    channels = [a_channel(brand, now), a_channel(brand, now, "nova.shop")]
    return post_card(create_post(cm(brand), text="Bonjour", channel_ids=channels, now=now))


def edit(variant: VariantCard, text: str, follows: bool = False, media: tuple[MediaUse, ...] = ()) -> VariantEdit:
    return VariantEdit(variant.version, text, "fr", media, follows)


def texts(post_id: UUID) -> list[str]:
    post = post_card(post_id)
    return [post.shared.text, *(variant.text for variant in post.variants)]


def test_the_shared_text_reaches_every_channel_that_follows(brand: BrandCard, post: PostCard, now: datetime) -> None:
    changed = edit_post(cm(brand), post.id, {post.shared.id: edit(post.shared, "Bonsoir")}, now=now)
    assert texts(post.id) == ["Bonsoir"] * 3
    assert set(changed) == {post.shared.id, *(variant.id for variant in post.variants)}
    assert [variant.version for variant in post_card(post.id).variants] == [2, 2]


def test_a_freed_channel_keeps_its_text_until_it_follows_again(brand: BrandCard, post: PostCard, now: datetime) -> None:
    free = post.variants[0]
    edit_post(cm(brand), post.id, {free.id: edit(free, "À moi")}, now=now)
    edit_post(cm(brand), post.id, {post.shared.id: edit(post.shared, "Bonsoir")}, now=now)
    assert texts(post.id) == ["Bonsoir", "À moi", "Bonsoir"]
    freed = post_card(post.id).variants[0]
    edit_post(cm(brand), post.id, {free.id: edit(freed, "", follows=True)}, now=now)
    assert texts(post.id) == ["Bonsoir"] * 3


def test_saving_the_same_words_changes_nothing(brand: BrandCard, post: PostCard, now: datetime) -> None:
    assert edit_post(cm(brand), post.id, {post.shared.id: edit(post.shared, "Bonjour \r\n")}, now=now) == ()
    assert post_card(post.id).shared.version == 1


def test_the_second_of_two_writers_is_told_and_both_texts_are_there(
    brand: BrandCard, post: PostCard, now: datetime
) -> None:
    edit_post(cm(brand), post.id, {post.shared.id: edit(post.shared, "Version de Léa")}, now=now)
    with pytest.raises(Conflict) as told:
        edit_post(smm(brand), post.id, {post.shared.id: edit(post.shared, "Version de Sofia")}, now=now)
    stale = told.value.params["stale"][0]
    assert (stale.theirs, stale.mine, stale.by, stale.version) == ("Version de Léa", "Version de Sofia", "Léa", 2)
    assert texts(post.id) == ["Version de Léa"] * 3


def test_two_writers_of_different_channels_do_not_meet(brand: BrandCard, post: PostCard, now: datetime) -> None:
    one, two = post.variants
    edit_post(cm(brand), post.id, {one.id: edit(one, "Léa")}, now=now)
    both = {one.id: edit(one, "", follows=True), two.id: edit(two, "Sofia")}
    edit_post(smm(brand), post.id, both, now=now)
    assert texts(post.id) == ["Bonjour", "Léa", "Sofia"]


def test_freeing_a_channel_while_somebody_edits_the_shared_text_is_no_conflict(
    brand: BrandCard, post: PostCard, now: datetime
) -> None:
    edit_post(cm(brand), post.id, {post.shared.id: edit(post.shared, "Bonsoir")}, now=now)
    one = post.variants[0]
    edit_post(smm(brand), post.id, {one.id: edit(one, "Sofia")}, now=now)
    assert texts(post.id) == ["Bonsoir", "Sofia", "Bonsoir"]


def test_every_version_is_kept(brand: BrandCard, post: PostCard, now: datetime) -> None:
    edit_post(cm(brand), post.id, {post.shared.id: edit(post.shared, "Bonsoir")}, now=now)
    kept = revisions(post.shared.id)
    assert [(line.version, line.text, line.person) for line in kept] == [(2, "Bonsoir", "Léa"), (1, "Bonjour", "Léa")]


def test_media_go_in_their_order_with_their_words(brand: BrandCard, post: PostCard, now: datetime) -> None:
    red, blue = (add_media(cm(brand), data=png(colour), name=f"{colour}.png", now=now) for colour in ("red", "blue"))
    media = (MediaUse(blue.id, "Bleu"), MediaUse(red.id))
    edit_post(cm(brand), post.id, {post.shared.id: edit(post.shared, "Deux", media=media)}, now=now)
    variant = post_card(post.id).variants[1]
    assert [(card.name, card.alt) for card in variant.media] == [("blue.png", "Bleu"), ("red.png", "")]
    assert variant.format == "carousel"
    assert media_card(blue.id).alt == "Bleu"


def test_a_published_variant_neither_changes_nor_follows(brand: BrandCard, post: PostCard, now: datetime) -> None:
    out = post.variants[0]
    edits = {post.shared.id: edit(post.shared, "Bonsoir"), out.id: edit(out, "autre")}
    edit_post(cm(brand), post.id, edits, untouchable=frozenset({out.id}), now=now)
    assert texts(post.id) == ["Bonsoir", "Bonjour", "Bonsoir"]


def test_a_title_is_shortened_by_its_writer(brand: BrandCard, post: PostCard, now: datetime) -> None:
    with pytest.raises(BadInput, match=r"title: post.title_too_long"):
        edit_post(cm(brand), post.id, {}, title="x" * 201, now=now)
    edit_post(cm(brand), post.id, {}, title=" Lancement ", now=now)
    assert post_card(post.id).name == "Lancement"


def test_another_brand_s_picture_is_unknown_here(post: PostCard, brand: BrandCard, now: datetime) -> None:
    with pytest.raises(BadInput, match=r"media.unknown"):
        edit_post(cm(brand), post.id, {post.shared.id: edit(post.shared, "x", media=(MediaUse(post.id),))}, now=now)


@pytest.mark.django_db
def test_another_brand_s_post_is_not_found(now: datetime) -> None:
    ours, theirs = a_brand(now), a_brand(now, "Thé Vert")
    with brand_scope(theirs.id):
        hidden = create_post(cm(theirs), text="secret", now=now)
    with brand_scope(ours.id), pytest.raises(NotFound):
        edit_post(cm(ours), hidden, {}, title="mine", now=now)
