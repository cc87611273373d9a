"""Findings on the screen."""

from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client

from binome.insights.queries import draft_findings, finding_card
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_channel, cm
from tests.insights.cast import a_finding, a_sent_finding
from tests.insights.conftest import QUESTION, a_post, hear

FORM = {"kind": "QUESTION", "title": "Is there lactose in it?", "week": "2026-09-17", "count": "11"}


@pytest.fixture
def message(brand: BrandCard, now: datetime) -> UUID:
    """What Awa asks under a post."""
    with brand_scope(brand.id):
        channel = a_channel(brand, now)
        a_post(brand, channel, now)
        return hear(channel, "awa", QUESTION, now)


def sent(brand: BrandCard, message: UUID, now: datetime) -> UUID:
    with brand_scope(brand.id):
        return a_sent_finding(cm(brand), now, message)


def test_a_week_without_findings_says_what_comes_here(lea: Client, brand: BrandCard) -> None:
    page = lea.get(f"/b/{brand.slug}/findings/").content.decode()
    assert "What people say becomes what you decide" in page


def test_the_most_heard_is_the_title_of_its_week(lea: Client, brand: BrandCard) -> None:
    lea.post(f"/b/{brand.slug}/findings/new", FORM)
    page = lea.get(f"/b/{brand.slug}/findings/?week=2026-09-20").content.decode()
    assert "Heard 11 times: “Is there lactose in it?”" in page


@pytest.mark.parametrize(("field", "value"), [("title", ""), ("count", "often"), ("week", ""), ("kind", "RUMOUR")])
def test_a_mistake_is_said_beside_its_field(lea: Client, brand: BrandCard, field: str, value: str) -> None:
    page = lea.post(f"/b/{brand.slug}/findings/new", {**FORM, field: value})
    assert page.status_code == 422
    assert page.content.decode().count('class="wrong"') == 1


def test_words_of_the_inbox_begin_a_finding(lea: Client, brand: BrandCard, message: UUID) -> None:
    address = f"/b/{brand.slug}/messages/{message}/verbatim"
    assert QUESTION in lea.get(address).content.decode()
    lea.post(address, {"finding": "new", "kind": "QUESTION", "title": "Lactose?", "week": "2026-09-15"})
    with brand_scope(brand.id):
        (line,) = draft_findings()
    assert (line.title, line.verbatims[0].author) == ("Lactose?", "Awa")


def test_or_join_one(lea: Client, brand: BrandCard, message: UUID, now: datetime) -> None:
    with brand_scope(brand.id):
        key = a_finding(cm(brand), now)
    done = lea.post(f"/b/{brand.slug}/messages/{message}/verbatim", {"finding": str(key)})
    assert "/inbox/" in done.headers["Location"]
    with brand_scope(brand.id):
        assert len(finding_card(key).verbatims) == 1


def test_htmx_gets_the_form_alone(lea: Client, brand: BrandCard, message: UUID) -> None:
    page = lea.get(f"/b/{brand.slug}/messages/{message}/verbatim", headers={"HX-Request": "true"}).content.decode()
    assert QUESTION in page
    assert "<html" not in page


def test_a_new_finding_needs_its_sentence(lea: Client, brand: BrandCard, message: UUID) -> None:
    page = lea.post(f"/b/{brand.slug}/messages/{message}/verbatim", {"finding": "new", "kind": "QUESTION"})
    assert (page.status_code, 'id="wrong-title"' in page.content.decode()) == (422, True)


def test_a_finding_is_sent_taken_back_and_sent(lea: Client, brand: BrandCard, message: UUID, now: datetime) -> None:
    address = f"/b/{brand.slug}/findings/{sent(brand, message, now)}"
    assert "Take it back" in lea.get(f"{address}/").content.decode()
    lea.post(f"{address}/take-back")
    assert "Send to the SMM" in lea.get(f"{address}/").content.decode()


def test_the_smm_acknowledges_with_a_word(sofia: Client, brand: BrandCard, message: UUID, now: datetime) -> None:
    address = f"/b/{brand.slug}/findings/{sent(brand, message, now)}"
    assert "Acknowledge" in sofia.get(f"{address}/").content.decode()
    sofia.post(f"{address}/acknowledge", {"note": "I take it to the product team."})
    page = sofia.get(f"{address}/").content.decode()
    assert "I take it to the product team." in page
    assert "Decide on it" in page


def test_the_cm_may_not(lea: Client, brand: BrandCard, message: UUID, now: datetime) -> None:
    address = f"/b/{brand.slug}/findings/{sent(brand, message, now)}"
    assert lea.post(f"{address}/acknowledge").status_code == 403


def test_a_verbatim_is_taken_out_and_the_draft_set_aside(
    lea: Client, brand: BrandCard, message: UUID, now: datetime
) -> None:
    with brand_scope(brand.id):
        key = a_finding(cm(brand), now, message)
        (said,) = finding_card(key).verbatims
    lea.post(f"/b/{brand.slug}/verbatims/{said.id}/remove")
    assert lea.post(f"/b/{brand.slug}/findings/{key}/send").status_code == 422
    lea.post(f"/b/{brand.slug}/findings/{key}/discard")
    with brand_scope(brand.id):
        assert finding_card(key).state == "DISCARDED"
