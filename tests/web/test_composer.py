from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from pytest_django.fixtures import Settings

from binome.approvals.actions.request_approval import request_approval
from binome.approvals.actions.sign_request import sign_request
from binome.approvals.queries import approval_state, shown_variants
from binome.channels.models import Channel
from binome.content.actions.create_post import create_post
from binome.content.actions.edit_post import edit_post
from binome.content.drafts import VariantEdit
from binome.content.queries import PostCard, post_card, posts
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_channel, cm, smm

HTMX = {"hx-request": "true"}


@pytest.fixture
def post(brand: BrandCard, now: datetime, settings: Settings, tmp_path: Path) -> PostCard:
    settings.MEDIA_ROOT = tmp_path
    with brand_scope(brand.id):
        channels = [a_channel(brand, now), a_channel(brand, now, "nova.shop")]
        return post_card(create_post(cm(brand), text="Bonjour", channel_ids=channels, now=now))


def again(brand: BrandCard, post: PostCard) -> PostCard:
    with brand_scope(brand.id):
        return post_card(post.id)


def url(brand: BrandCard, post: PostCard, verb: str = "") -> str:
    return f"/b/{brand.slug}/posts/{post.id}/{verb}"


def form(post: PostCard, text: str, **more: object) -> dict[str, object]:
    versions = {f"version-{one.id}": one.version for one in (post.shared, *post.variants)}
    own = {f"text-{one.id}": one.text for one in post.variants if not one.follows}
    return versions | own | {"title": "", f"text-{post.shared.id}": text} | more


def picture(name: str = "photo.png") -> io.BytesIO:
    file = io.BytesIO()
    file.name = name
    Image.new("RGB", (40, 30), "teal").save(file, "PNG")
    file.seek(0)
    return file


def test_the_composer_shows_each_channel_with_its_count(lea: Client, brand: BrandCard, post: PostCard) -> None:
    page = lea.get(url(brand, post)).content.decode()
    assert page.count("7 / 500") == 2
    assert "As it will look" in page
    assert "Ask for a signature" in page


def test_writing_is_kept_and_answered_with_counts_and_previews(lea: Client, brand: BrandCard, post: PostCard) -> None:
    answer = lea.post(url(brand, post, "save"), form(post, "Bonsoir à tous"), headers=HTMX)
    assert answer.content.decode().count("14 / 500") == 2
    assert f'name="version-{post.shared.id}" value="2"' in answer.content.decode()
    assert [one.text for one in again(brand, post).variants] == ["Bonsoir à tous"] * 2


def test_one_character_too_many_is_told_before_anything_is_sent(lea: Client, brand: BrandCard, post: PostCard) -> None:
    told = lea.post(url(brand, post, "save"), form(post, "é" * 501), headers=HTMX).content.decode()
    assert "Too long by 1: 501 characters as this network counts them, 500 at most." in told
    asked = lea.post(url(brand, post, "approval"), {"note": ""}, follow=True)
    assert "Too long by 1" in asked.content.decode()
    with brand_scope(brand.id):
        assert approval_state(post.id).standing == "UNASKED"


def test_without_javascript_a_plain_form_does_the_same(lea: Client, brand: BrandCard, post: PostCard) -> None:
    answer = lea.post(url(brand, post, "save"), form(post, "Bonsoir", do="keep"))
    assert answer.status_code == 302
    assert again(brand, post).shared.text == "Bonsoir"


def test_pictures_come_with_the_form_and_are_described(lea: Client, brand: BrandCard, post: PostCard) -> None:
    files = {f"files-{post.shared.id}": picture("tasse.png")}
    page = lea.post(url(brand, post, "save"), form(post, "Bonjour") | files, headers=HTMX)
    media = again(brand, post).variants[0].media
    assert [card.name for card in media] == ["tasse.png"]
    assert "Describe tasse.png" in page.content.decode()
    described = {f"media-{post.shared.id}": media[0].id, f"alt-{post.shared.id}-{media[0].id}": "Une tasse"}
    lea.post(url(brand, post, "save"), form(again(brand, post), "Bonjour") | described, headers=HTMX)
    assert again(brand, post).variants[1].media[0].alt == "Une tasse"


def test_a_picture_too_heavy_for_a_channel_is_made_lighter_with_one_button(
    lea: Client, brand: BrandCard, post: PostCard
) -> None:
    with brand_scope(brand.id):
        Channel.objects.filter(pk=post.variants[1].channel_id).update(limits={"image_max_bytes": 2_000})
    file = io.BytesIO()
    Image.effect_noise((300, 200), 90).save(file, "PNG")
    upload = SimpleUploadedFile("bruit.png", file.getvalue())
    page = lea.post(url(brand, post, "save"), form(post, "x") | {f"files-{post.shared.id}": upload}, headers=HTMX)
    held = again(brand, post).shared.media[0]
    deed = f"lighten:{post.shared.id}:{held.id}"
    assert "bruit.png weighs" in page.content.decode()
    assert deed in page.content.decode()
    kept = {f"media-{post.shared.id}": held.id, f"alt-{post.shared.id}-{held.id}": "Du bruit"}
    lea.post(url(brand, post, "save"), form(again(brand, post), "x", do=deed) | kept, headers=HTMX)
    lighter = again(brand, post).variants[1].media[0]
    assert lighter.size <= 2_000
    assert (lighter.name, lighter.alt) == ("bruit.jpg", "Du bruit")


def test_a_file_that_is_no_picture_is_named_and_the_text_is_kept(lea: Client, brand: BrandCard, post: PostCard) -> None:
    broken = io.BytesIO(b"#!/bin/sh")
    broken.name = "virus.png"
    files = {f"files-{post.shared.id}": broken}
    page = lea.post(url(brand, post, "save"), form(post, "Bonsoir") | files, headers=HTMX)
    assert "“virus.png” is not a picture Binôme can read." in page.content.decode()
    assert again(brand, post).shared.text == "Bonsoir"


def test_the_second_of_two_writers_sees_both_texts_and_chooses(
    lea: Client, sofia: Client, brand: BrandCard, post: PostCard
) -> None:
    lea.post(url(brand, post, "save"), form(post, "Le texte de Léa"), headers=HTMX)
    told = sofia.post(url(brand, post, "save"), form(post, "Le texte de Sofia"), headers=HTMX).content.decode()
    assert "Léa changed this text while you were writing" in told
    assert "Le texte de Léa" in told
    assert "Le texte de Sofia" in told
    assert again(brand, post).shared.text == "Le texte de Léa"
    mine = form(post, "Le texte de Sofia", do=f"mine:{post.shared.id}:2")
    sofia.post(url(brand, post, "save"), mine, headers=HTMX)
    assert again(brand, post).shared.text == "Le texte de Sofia"


def test_the_second_writer_may_take_the_first_one_s_text(
    lea: Client, sofia: Client, brand: BrandCard, post: PostCard
) -> None:
    lea.post(url(brand, post, "save"), form(post, "Le texte de Léa"))
    told = sofia.post(url(brand, post, "save"), form(post, "Le mien"))
    assert told.status_code == 409
    assert "Le mien</textarea>" in told.content.decode()
    page = sofia.post(url(brand, post, "save"), form(post, "Le mien", do=f"theirs:{post.shared.id}"), follow=True)
    assert "Le texte de Léa</textarea>" in page.content.decode()


def test_a_channel_is_freed_and_comes_back(lea: Client, brand: BrandCard, post: PostCard) -> None:
    first = post.variants[0]
    page = lea.post(url(brand, post, "save"), form(post, "Bonjour", do=f"free:{first.id}"), headers=HTMX)
    assert "has its own text" in page.content.decode()
    freed = again(brand, post)
    own = form(freed, "Bonjour") | {f"text-{first.id}": "Rien que pour vous"}
    lea.post(url(brand, post, "save"), own, headers=HTMX)
    assert [one.text for one in again(brand, post).variants] == ["Rien que pour vous", "Bonjour"]
    lea.post(url(brand, post, "save"), form(again(brand, post), "Bonjour", do=f"follow:{first.id}"), headers=HTMX)
    assert [one.text for one in again(brand, post).variants] == ["Bonjour", "Bonjour"]


def test_channels_are_added_and_taken_off(lea: Client, brand: BrandCard, post: PostCard) -> None:
    first = post.variants[0]
    lea.post(url(brand, post, "save"), form(post, "Bonjour", do=f"remove:{first.id}"), headers=HTMX)
    assert len(again(brand, post).variants) == 1
    adding = form(again(brand, post), "Bonjour", do=f"add:{first.channel_id}")
    lea.post(url(brand, post, "save"), adding, headers=HTMX)
    assert len(again(brand, post).variants) == 2


def test_a_signed_post_is_closed_until_one_asks_to_change_it(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    sign(brand, post.id, now)
    page = lea.get(url(brand, post)).content.decode()
    assert "Signed by Sofia" in page
    assert "Any change makes it void" in page
    assert "data-composer" not in page
    assert "data-composer" in lea.get(url(brand, post) + "?edit=1").content.decode()


def test_an_edit_says_that_the_signature_is_void(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    sign(brand, post.id, now)
    told = lea.post(url(brand, post, "save"), form(post, "Bonjour !"), headers=HTMX).content.decode()
    assert "The signature is void." in told
    assert "Sofia signed it; Léa changed it since," in told
    assert "Ask for a signature" in told


def test_a_post_is_put_away(lea: Client, brand: BrandCard, post: PostCard) -> None:
    lea.post(url(brand, post, "discard"))
    assert lea.get(url(brand, post)).status_code == 404


def test_earlier_versions_are_there(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    with brand_scope(brand.id):
        edit_post(cm(brand), post.id, {post.shared.id: VariantEdit(1, "Bonsoir", "fr")}, now=now)
    page = lea.get(url(brand, post, f"versions/{post.shared.id}")).content.decode()
    assert "Version 2, by Léa" in page
    assert "Bonjour" in page


def test_a_post_starts_from_a_form(lea: Client, brand: BrandCard, post: PostCard) -> None:
    assert lea.get(f"/b/{brand.slug}/posts/new").status_code == 200
    sent = {"text": "Une idée", "channels": [str(post.variants[0].channel_id)], "brief": ""}
    page = lea.post(f"/b/{brand.slug}/posts/new", sent, follow=True)
    assert "Une idée</textarea>" in page.content.decode()


def test_the_list_says_how_each_post_stands(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    assert "draft" in lea.get(f"/b/{brand.slug}/posts/").content.decode()
    with brand_scope(brand.id):
        request_approval(cm(brand), post.id, now=now)
        assert posts(words="bonj").total == 1
    assert "to be signed" in lea.get(f"/b/{brand.slug}/posts/?view=waiting").content.decode()
    assert "No post says that" in lea.get(f"/b/{brand.slug}/posts/?q=introuvable").content.decode()


def test_a_picture_is_served_with_a_fixed_type_to_its_brand_only(
    lea: Client, somebody: Client, brand: BrandCard, post: PostCard
) -> None:
    lea.post(url(brand, post, "save"), form(post, "x") | {f"files-{post.shared.id}": picture()}, headers=HTMX)
    address = f"/b/{brand.slug}/media/{again(brand, post).shared.media[0].id}"
    answer = lea.get(address)
    assert answer["Content-Type"] == "image/png"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"] == 'inline; filename="photo.png"'
    assert lea.get(address + "/small")["Content-Type"] == "image/webp"
    assert lea.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert somebody.get(address).status_code == 404


def sign(brand: BrandCard, post_id: UUID, now: datetime) -> UUID:
    with brand_scope(brand.id):
        request = request_approval(cm(brand), post_id, now=now)
        seen = {item.variant_id: item.fingerprint for item in shown_variants(post_id)}
        sign_request(smm(brand), request, seen=seen, now=now)
    return request
