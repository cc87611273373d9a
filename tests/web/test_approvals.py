from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client

from binome.approvals.queries import approval_state, shown_variants, signature_holds
from binome.content.queries import PostCard, post_card
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.web.test_composer import form, post, sign, url

__all__ = ["post"]


@pytest.fixture
def request_url(lea: Client, brand: BrandCard, post: PostCard) -> str:
    """The page where Léa's request is read."""
    lea.post(url(brand, post, "approval"), {"note": "Pour jeudi matin"})
    with brand_scope(brand.id):
        return f"/b/{brand.slug}/approvals/{approval_state(post.id).request_id}/"


def seen(brand: BrandCard, post: PostCard) -> dict[str, str]:
    with brand_scope(brand.id):
        return {f"seen-{item.variant_id}": item.fingerprint for item in shown_variants(post.id)}


def test_the_smm_sees_what_will_be_published_and_why_it_is_asked(
    sofia: Client, brand: BrandCard, post: PostCard, request_url: str
) -> None:
    assert "Pour jeudi matin" in sofia.get(f"/b/{brand.slug}/approvals/").content.decode()
    page = sofia.get(request_url).content.decode()
    assert page.count('<p class="said">Bonjour</p>') == 2
    assert all(fingerprint in page for fingerprint in seen(brand, post).values())


def test_a_signature_holds_for_what_was_on_the_page(
    sofia: Client, brand: BrandCard, post: PostCard, request_url: str
) -> None:
    page = sofia.post(request_url + "sign", seen(brand, post), follow=True)
    assert "Signed. It may be scheduled now." in page.content.decode()
    with brand_scope(brand.id):
        assert all(signature_holds(variant.id) for variant in post.variants)


def test_what_changed_under_the_reader_s_eyes_is_not_signed(
    lea: Client, sofia: Client, brand: BrandCard, post: PostCard, request_url: str
) -> None:
    before = seen(brand, post)
    lea.post(url(brand, post, "save"), form(post, "Autre chose"))
    told = sofia.post(request_url + "sign", before)
    assert told.status_code == 409
    assert "The post changed while you were reading it." in told.content.decode()
    assert '<p class="said">Autre chose</p>' in told.content.decode()


def test_changes_are_asked_for_in_words(
    lea: Client, sofia: Client, brand: BrandCard, post: PostCard, request_url: str
) -> None:
    assert "Say what should change" in sofia.post(request_url + "changes", {"text": " "}).content.decode()
    sofia.post(request_url + "changes", {"text": "Moins long"})
    page = lea.get(url(brand, post)).content.decode()
    assert "Sofia asks for changes:" in page
    assert "Moins long" in page


def test_the_list_names_who_made_a_signature_void(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    sign(brand, post.id, now)
    lea.post(url(brand, post, "save"), form(post, "Bonjour !"))
    page = lea.get(f"/b/{brand.slug}/approvals/").content.decode()
    assert "signed by Sofia; changed since by Léa" in page


def test_a_cm_reads_but_does_not_sign(lea: Client, brand: BrandCard, post: PostCard, request_url: str) -> None:
    assert "It waits for somebody who may sign." in lea.get(request_url).content.decode()
    assert lea.post(request_url + "sign", seen(brand, post)).status_code == 403


def test_a_request_is_taken_back(lea: Client, brand: BrandCard, post: PostCard, request_url: str) -> None:
    lea.post(request_url + "withdraw")
    with brand_scope(brand.id):
        assert approval_state(post.id).standing == "WITHDRAWN"
        assert post_card(post.id).variants


def test_every_list_says_what_comes_there(sofia: Client, brand: BrandCard) -> None:
    for view in ("REQUESTED", "VOIDED", "CHANGES_ASKED", "SIGNED"):
        assert 'class="empty"' in sofia.get(f"/b/{brand.slug}/approvals/?view={view}").content.decode()
