"""Objectives on the screen."""

from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client

from binome.planning.queries import ObjectiveCard, objective_card, objectives
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import smm
from tests.planning.cast import a_campaign, an_objective

FORM = {
    "title": "Make the cold brew known", "starts_on": "2026-09-01", "due_on": "2026-09-30",
    "kpis.0.metric": "replies", "kpis.0.direction": "UP", "kpis.0.target": "1 300,5",
    "kpis.2.metric": "followers", "kpis.2.direction": "UP", "kpis.2.target": "2000", "kpis.2.baseline": "1400",
}  # fmt: skip


def the_objective(brand: BrandCard) -> ObjectiveCard:
    with brand_scope(brand.id):
        (card,) = objectives()
    return card


@pytest.fixture
def objective(brand: BrandCard, now: datetime) -> UUID:
    with brand_scope(brand.id):
        return an_objective(smm(brand), now)


def test_an_empty_brand_says_what_comes_here(sofia: Client, brand: BrandCard) -> None:
    page = sofia.get(f"/b/{brand.slug}/objectives/").content.decode()
    assert "Everything starts with an objective" in page
    assert f"/b/{brand.slug}/objectives/new" in page


def test_the_cm_is_not_offered_what_she_may_not(lea: Client, brand: BrandCard) -> None:
    assert f"/b/{brand.slug}/objectives/new" not in lea.get(f"/b/{brand.slug}/objectives/").content.decode()
    assert lea.get(f"/b/{brand.slug}/objectives/new").status_code == 403


def test_an_objective_is_set(sofia: Client, brand: BrandCard) -> None:
    done = sofia.post(f"/b/{brand.slug}/objectives/new", FORM)
    card = the_objective(brand)
    assert done.headers["Location"] == f"/b/{brand.slug}/objectives/{card.id}/"
    assert [(kpi.metric.code, float(kpi.target)) for kpi in card.kpis] == [("replies", 1300.5), ("followers", 2000)]


@pytest.mark.parametrize(
    ("field", "value", "wrong"),
    [
        ("title", "", "title"),
        ("due_on", "2026-08-01", "due_on"),
        ("due_on", "soon", "due_on"),
        ("kpis.0.target", "many", "kpis.0.target"),
        ("kpis.2.baseline", "", "kpis.1.baseline"),
    ],
)
def test_a_mistake_is_said_beside_its_field(
    sofia: Client, brand: BrandCard, field: str, value: str, wrong: str
) -> None:
    page = sofia.post(f"/b/{brand.slug}/objectives/new", {**FORM, field: value})
    assert page.status_code == 422
    assert f'id="wrong-{wrong}"' in page.content.decode()
    assert "1 300,5" in page.content.decode() or field == "kpis.0.target"


def test_its_page_says_that_nothing_is_read_yet(sofia: Client, brand: BrandCard, objective: UUID) -> None:
    page = sofia.get(f"/b/{brand.slug}/objectives/{objective}/").content.decode()
    assert "No reading yet: numbers come by themselves" in page
    assert "Plan a campaign" in page


def test_it_is_edited_closed_and_taken_up_again(sofia: Client, brand: BrandCard, objective: UUID) -> None:
    address = f"/b/{brand.slug}/objectives/{objective}"
    assert 'value="Make the cold brew known"' in sofia.get(f"{address}/edit").content.decode()
    sofia.post(f"{address}/edit", {**FORM, "title": "Sell it"})
    sofia.post(f"{address}/close", {"why": "Reached."})
    with brand_scope(brand.id):
        assert (objective_card(objective).title, objective_card(objective).state) == ("Sell it", "CLOSED")
    sofia.post(f"{address}/reopen")
    assert the_objective(brand).state == "ACTIVE"


def test_another_brands_objective_is_not_there(sofia: Client, brand: BrandCard, now: datetime) -> None:
    from tests.cast import a_brand

    other = a_brand(now, "Thé Lune")
    with brand_scope(other.id):
        theirs = an_objective(smm(other), now)
    assert sofia.get(f"/b/{brand.slug}/objectives/{theirs}/").status_code == 404


def test_its_campaigns_are_drawn(sofia: Client, brand: BrandCard, now: datetime) -> None:
    with brand_scope(brand.id):
        a_campaign(smm(brand), now)
        (card,) = objectives()
    page = sofia.get(f"/b/{brand.slug}/objectives/{card.id}/").content.decode()
    assert page.count("<rect class=") >= 4
    assert "Social proof" in page
