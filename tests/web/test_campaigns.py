"""Campaigns on the screen."""

from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client

from binome.planning.queries import campaign_card, campaigns
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import smm
from tests.planning.cast import a_brief, a_campaign, an_objective

FORM = {
    "name": "Launch", "starts_on": "2026-09-01", "ends_on": "2026-09-30",
    "phases.0.name": "Teasing", "phases.0.starts_on": "2026-09-01", "phases.0.ends_on": "2026-09-10",
    "phases.4.name": "Reveal", "phases.4.starts_on": "2026-09-11", "phases.4.ends_on": "2026-09-30",
}  # fmt: skip


@pytest.fixture
def objective(brand: BrandCard, now: datetime) -> UUID:
    with brand_scope(brand.id):
        return an_objective(smm(brand), now)


def test_a_new_campaign_proposes_the_usual_phases(sofia: Client, brand: BrandCard, objective: UUID) -> None:
    page = sofia.get(f"/b/{brand.slug}/objectives/{objective}/campaigns/new").content.decode()
    for name in ("Teasing", "Reveal", "Social proof", "Reassurance"):
        assert f'value="{name}"' in page


def test_a_campaign_is_planned(sofia: Client, brand: BrandCard, objective: UUID) -> None:
    sofia.post(f"/b/{brand.slug}/objectives/{objective}/campaigns/new", FORM)
    with brand_scope(brand.id):
        (card,) = campaigns()
    assert [phase.name for phase in card.phases] == ["Teasing", "Reveal"]
    page = sofia.get(f"/b/{brand.slug}/campaigns/{card.id}/").content.decode()
    assert "No brief yet." in page


def test_a_mistake_is_said_beside_its_field(sofia: Client, brand: BrandCard, objective: UUID) -> None:
    late = {**FORM, "phases.4.ends_on": "2026-10-02"}
    page = sofia.post(f"/b/{brand.slug}/objectives/{objective}/campaigns/new", late)
    assert page.status_code == 422
    assert 'id="wrong-phases.1.ends_on"' in page.content.decode()


def test_a_phase_is_dropped_by_clearing_its_name(sofia: Client, brand: BrandCard, now: datetime) -> None:
    with brand_scope(brand.id):
        key = a_campaign(smm(brand), now)
        phases = campaign_card(key).phases
    form = {"name": "Launch", "starts_on": "2026-09-01", "ends_on": "2026-09-30"}
    for i, phase in enumerate(phases):
        form |= {
            f"phases.{i}.id": str(phase.id), f"phases.{i}.name": phase.name if i else "",
            f"phases.{i}.starts_on": str(phase.starts_on), f"phases.{i}.ends_on": str(phase.ends_on),
        }  # fmt: skip
    sofia.post(f"/b/{brand.slug}/campaigns/{key}/edit", form)
    with brand_scope(brand.id):
        assert [phase.id for phase in campaign_card(key).phases] == [phase.id for phase in phases[1:]]


def test_its_page_holds_its_briefs(lea: Client, brand: BrandCard, now: datetime) -> None:
    with brand_scope(brand.id):
        a_brief(smm(brand), now)
        (card,) = campaigns()
    page = lea.get(f"/b/{brand.slug}/campaigns/{card.id}/").content.decode()
    assert "Show who roasts it" in page
    assert "Write a brief" not in page
