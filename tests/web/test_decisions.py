"""Decisions on the screen."""

from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client

from binome.decisions.queries import decision_card, decisions
from binome.insights.actions.acknowledge_finding import acknowledge_finding
from binome.planning.queries import objective_card
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_channel, cm, smm
from tests.decisions.cast import a_decision, a_taken_decision
from tests.insights.cast import a_sent_finding
from tests.insights.conftest import QUESTION, a_post, hear
from tests.planning.cast import an_objective

FORM = {
    "title": "What do we say about lactose?", "context": "Asked eleven times.", "expected_effect": "Half as many.",
    "review_on": "2036-10-15", "options.0.title": "A carousel", "options.0.pros": "Answers everybody.",
    "options.2.title": "Nothing",
}  # fmt: skip


@pytest.fixture
def open_decision(brand: BrandCard, now: datetime) -> UUID:
    with brand_scope(brand.id):
        return a_decision(smm(brand), now, review_on=datetime(2036, 10, 15).date())  # noqa: DTZ001


def state_of(brand: BrandCard, key: UUID) -> str:
    with brand_scope(brand.id):
        return decision_card(key).line.state


def test_an_empty_log_says_what_comes_here(sofia: Client, brand: BrandCard) -> None:
    assert "Why did we do that?" in sofia.get(f"/b/{brand.slug}/decisions/").content.decode()


def test_a_question_is_put_with_its_options(sofia: Client, brand: BrandCard) -> None:
    sofia.post(f"/b/{brand.slug}/decisions/new", {**FORM, "owner_id": str(smm(brand).person_id)})
    with brand_scope(brand.id):
        (line,) = decisions()
        titles = [option.title for option in decision_card(line.id).options]
    assert (line.owner, titles) == ("Sofia", ["A carousel", "Nothing"])
    assert "One question waits to be decided." in sofia.get(f"/b/{brand.slug}/decisions/").content.decode()


def test_a_mistake_is_said_beside_its_field(sofia: Client, brand: BrandCard) -> None:
    page = sofia.post(f"/b/{brand.slug}/decisions/new", {**FORM, "title": "", "options.2.title": ""})
    assert 'id="wrong-title"' in page.content.decode()
    page = sofia.post(f"/b/{brand.slug}/decisions/new", {**FORM, "options.0.title": ""})
    assert 'id="wrong-options.0.title"' in page.content.decode()


def test_a_finding_becomes_a_question_that_stands_on_it(sofia: Client, brand: BrandCard, now: datetime) -> None:
    with brand_scope(brand.id):
        channel = a_channel(brand, now)
        a_post(brand, channel, now)
        finding = a_sent_finding(cm(brand), now, hear(channel, "awa", QUESTION, now))
        acknowledge_finding(smm(brand), finding, now=now)
    address = f"/b/{brand.slug}/decisions/new?finding={finding}"
    assert 'value="Is there lactose in it?"' in sofia.get(address).content.decode()
    page = sofia.post(address, FORM, follow=True).content.decode()
    assert QUESTION in page
    assert "heard 11 times" in page


def test_a_number_is_frozen_as_evidence(sofia: Client, brand: BrandCard, open_decision: UUID, now: datetime) -> None:
    with brand_scope(brand.id):
        kpi = objective_card(an_objective(smm(brand), now)).kpis[0]
    address = f"/b/{brand.slug}/decisions/{open_decision}"
    assert f"KPI:{kpi.id}" in sofia.get(f"{address}/").content.decode()
    sofia.post(f"{address}/evidence", {"evidence": f"KPI:{kpi.id}", "note": "Nobody asks."})
    page = sofia.get(f"{address}/").content.decode()
    assert "Nobody asks." in page
    with brand_scope(brand.id):
        (held,) = decision_card(open_decision).evidence
    sofia.post(f"/b/{brand.slug}/evidence/{held.id}/remove")
    assert "Nobody asks." not in sofia.get(f"{address}/").content.decode()


def test_nothing_chosen_is_told_at_its_field(sofia: Client, brand: BrandCard, open_decision: UUID) -> None:
    page = sofia.post(f"/b/{brand.slug}/decisions/{open_decision}/evidence", {"evidence": ""})
    assert (page.status_code, "Choose what to add." in page.content.decode()) == (422, True)


def test_it_is_decided_and_reviewed(sofia: Client, brand: BrandCard, open_decision: UUID) -> None:
    address = f"/b/{brand.slug}/decisions/{open_decision}"
    with brand_scope(brand.id):
        carousel = decision_card(open_decision).options[0].id
    assert sofia.post(f"{address}/decide", {"option_id": str(carousel), "why": ""}).status_code == 422
    sofia.post(f"{address}/decide", {"option_id": str(carousel), "why": "They ask before they buy."})
    assert "They ask before they buy." in sofia.get(f"{address}/").content.decode()
    sofia.post(f"{address}/review", {"outcome": "Four questions in October."})
    assert "Four questions in October." in sofia.get(f"/b/{brand.slug}/decisions/").content.decode()


def test_what_lacks_is_said_before_one_decides(sofia: Client, brand: BrandCard, now: datetime) -> None:
    with brand_scope(brand.id):
        key = a_decision(smm(brand), now, options=(), expected_effect="")
    page = sofia.get(f"/b/{brand.slug}/decisions/{key}/").content.decode()
    assert "Give at least two options: doing nothing is one." in page
    assert 'name="option_id"' not in page


def test_it_is_edited_and_opened_again(sofia: Client, brand: BrandCard, open_decision: UUID, now: datetime) -> None:
    address = f"/b/{brand.slug}/decisions/{open_decision}"
    sofia.post(f"{address}/edit", {**FORM, "title": "And oats?"})
    assert "And oats?" in sofia.get(f"{address}/").content.decode()
    with brand_scope(brand.id):
        taken = a_taken_decision(smm(brand), now)
    sofia.post(f"/b/{brand.slug}/decisions/{taken}/reopen")
    assert state_of(brand, taken) == "OPEN"


def test_a_decision_due_for_review_says_so(sofia: Client, brand: BrandCard, now: datetime) -> None:
    with brand_scope(brand.id):
        a_taken_decision(smm(brand), now)
    assert "It is time to look back at one decision." in sofia.get(f"/b/{brand.slug}/decisions/").content.decode()


def test_the_cm_reads_and_decides_nothing(lea: Client, brand: BrandCard, open_decision: UUID) -> None:
    page = lea.get(f"/b/{brand.slug}/decisions/{open_decision}/").content.decode()
    assert "What do we say about lactose?" in page
    assert 'name="option_id"' not in page
    assert lea.post(f"/b/{brand.slug}/decisions/{open_decision}/decide", {}).status_code == 403
