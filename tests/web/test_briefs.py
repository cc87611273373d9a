"""Briefs on the screen."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from binome.planning.actions.acknowledge_brief import acknowledge_brief
from binome.planning.actions.ask_about_brief import ask_about_brief
from binome.planning.queries import brief_card, briefs, campaigns
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import cm, smm
from tests.planning.cast import BRIEF, a_brief, a_campaign, a_handed_over_brief

FORM: dict[str, Any] = {
    "title": BRIEF.title, "message": BRIEF.message, "audience": BRIEF.audience, "formats": ["image", "carousel"],
    "dos": BRIEF.dos, "donts": BRIEF.donts, "deadline": "2036-09-18", "quality_criteria": BRIEF.quality_criteria,
}  # fmt: skip


def state_of(brand: BrandCard, key: UUID) -> str:
    with brand_scope(brand.id):
        return brief_card(key).line.state


@pytest.fixture
def place(brand: BrandCard, now: datetime) -> str:
    """The first phase of a campaign, as the form names it."""
    with brand_scope(brand.id):
        a_campaign(smm(brand), now)
        (campaign,) = campaigns()
    return f"{campaign.id}:{campaign.phases[0].id}"


@pytest.fixture
def handed_over(brand: BrandCard, now: datetime) -> UUID:
    with brand_scope(brand.id):
        return a_handed_over_brief(smm(brand), now)


def test_without_a_campaign_one_is_sent_to_the_objectives(sofia: Client, brand: BrandCard) -> None:
    for address in ("briefs/", "briefs/new"):
        assert "Go to the objectives" in sofia.get(f"/b/{brand.slug}/{address}").content.decode()


def test_a_brief_is_written_and_handed_over_at_once(sofia: Client, brand: BrandCard, place: str) -> None:
    sofia.post(f"/b/{brand.slug}/briefs/new", {**FORM, "place": place, "then": "hand_over"})
    with brand_scope(brand.id):
        (line,) = briefs()
    assert (line.state, line.phase, line.formats) == ("HANDED_OVER", "Teasing", ("image", "carousel"))


def test_an_incomplete_brief_stays_a_draft_and_says_what_lacks(sofia: Client, brand: BrandCard, place: str) -> None:
    sent = {"title": "Reveal", "place": place, "then": "hand_over"}
    page = sofia.post(f"/b/{brand.slug}/briefs/new", sent, follow=True).content.decode()
    assert "7 things lack before it can be handed over." in page
    assert "Say who it is for: whom do we speak to?" in page
    assert "Hand over to the CM" not in page


def test_a_brief_needs_a_title_and_a_place(sofia: Client, brand: BrandCard, place: str) -> None:
    page = sofia.post(f"/b/{brand.slug}/briefs/new", {**FORM, "place": ""})
    assert 'id="wrong-place"' in page.content.decode()
    page = sofia.post(f"/b/{brand.slug}/briefs/new", {**FORM, "place": place, "title": ""})
    assert (page.status_code, 'id="wrong-title"' in page.content.decode()) == (422, True)


def test_the_cm_acknowledges(lea: Client, brand: BrandCard, handed_over: UUID) -> None:
    assert "Show who roasts it" in lea.get(f"/b/{brand.slug}/briefs/").content.decode()
    lea.post(f"/b/{brand.slug}/briefs/{handed_over}/acknowledge")
    assert state_of(brand, handed_over) == "ACKNOWLEDGED"
    assert "Write a post from it" in lea.get(f"/b/{brand.slug}/briefs/{handed_over}/").content.decode()


def test_the_cm_asks_and_the_smm_answers(sofia: Client, lea: Client, brand: BrandCard, handed_over: UUID) -> None:
    address = f"/b/{brand.slug}/briefs/{handed_over}"
    lea.post(f"{address}/ask", {"text": "May we name the roaster?"})
    assert "One brief waits for an answer." in sofia.get(f"/b/{brand.slug}/briefs/").content.decode()
    with brand_scope(brand.id):
        question = brief_card(handed_over).questions[0].id
    sofia.post(f"{address}/questions/{question}/answer", {"answer": "Yes, by first name."})
    assert state_of(brand, handed_over) == "HANDED_OVER"
    assert "Yes, by first name." in lea.get(f"{address}/").content.decode()


def test_an_empty_answer_is_told_at_its_question(
    sofia: Client, brand: BrandCard, handed_over: UUID, now: datetime
) -> None:
    with brand_scope(brand.id):
        question = ask_about_brief(cm(brand), handed_over, text="When?", now=now)
    page = sofia.post(f"/b/{brand.slug}/briefs/{handed_over}/questions/{question}/answer", {"answer": ""})
    assert (page.status_code, "Please fill this in." in page.content.decode()) == (422, True)


def test_an_edit_of_what_was_acknowledged_is_told(
    sofia: Client, brand: BrandCard, handed_over: UUID, now: datetime
) -> None:
    with brand_scope(brand.id):
        acknowledge_brief(cm(brand), handed_over, now=now)
        campaign_id = brief_card(handed_over).line.campaign_id
    address = f"/b/{brand.slug}/briefs/{handed_over}"
    sent = {**FORM, "place": str(campaign_id), "message": "Cold, and awake."}
    page = sofia.post(f"{address}/edit", sent, follow=True).content.decode()
    assert "The CM has to acknowledge it again." in page
    assert "Sofia edited it: it must be acknowledged again" in page


def test_a_second_hand_over_is_refused_in_words(sofia: Client, brand: BrandCard, handed_over: UUID) -> None:
    page = sofia.post(f"/b/{brand.slug}/briefs/{handed_over}/hand-over")
    assert page.status_code == 409
    assert "handed over" in page.content.decode()


@pytest.mark.parametrize("action", ["hand-over", "close"])
def test_what_is_the_smms_is_refused_to_the_cm(lea: Client, brand: BrandCard, now: datetime, action: str) -> None:
    with brand_scope(brand.id):
        key = a_brief(smm(brand), now)
    assert lea.post(f"/b/{brand.slug}/briefs/{key}/{action}").status_code == 403


def test_nothing_is_done_by_a_visit(sofia: Client, brand: BrandCard, handed_over: UUID) -> None:
    assert sofia.get(f"/b/{brand.slug}/briefs/{handed_over}/close").status_code == 405
