"""The settings of a brand."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from binome.content.actions.create_post import create_post
from binome.core.wall_time import wall_time_of
from binome.publishing.actions.schedule_post import schedule_post
from binome.publishing.queries import future_publications
from binome.workspaces.queries import BrandCard, brand_card
from binome.workspaces.scopes import brand_scope
from tests.cast import a_channel, cm

GIVEN: dict[str, Any] = {
    "name": "Café Nova", "language": "fr", "timezone": "Europe/Paris", "colour": "#aa3300", "late_tolerance_min": "30",
}  # fmt: skip
TOKYO = {**GIVEN, "timezone": "Asia/Tokyo"}


def settings_of(brand: BrandCard) -> BrandCard:
    with brand_scope(brand.id):
        return brand_card()


def test_settings_are_kept(sofia: Client, brand: BrandCard) -> None:
    sofia.post(f"/b/{brand.slug}/settings/", GIVEN)
    kept = settings_of(brand)
    assert (kept.colour, kept.late_tolerance_min, kept.approval_required) == ("#aa3300", 30, False)


@pytest.mark.parametrize(
    ("field", "value"), [("colour", "red"), ("timezone", "Mars/Base"), ("late_tolerance_min", "x")]
)
def test_a_mistake_is_said_beside_its_field(sofia: Client, brand: BrandCard, field: str, value: str) -> None:
    page = sofia.post(f"/b/{brand.slug}/settings/", {**GIVEN, field: value})
    assert page.status_code == 422
    assert f'id="wrong-{field}"' in page.content.decode()


def test_a_new_time_zone_asks_nothing_when_nothing_is_planned(sofia: Client, brand: BrandCard) -> None:
    sofia.post(f"/b/{brand.slug}/settings/", TOKYO)
    assert settings_of(brand).timezone == "Asia/Tokyo"


@pytest.mark.parametrize(("keep", "hour_in_tokyo"), [("wall_time", 9), ("instant", 17)])
def test_with_posts_planned_it_asks_first(
    sofia: Client, brand: BrandCard, now: datetime, keep: str, hour_in_tokyo: int
) -> None:
    sofia.post(f"/b/{brand.slug}/settings/", GIVEN)  # nothing needs a signature now
    plan_a_post(brand, now)
    page = sofia.post(f"/b/{brand.slug}/settings/", TOKYO).content.decode()
    assert "One post is planned." in page
    assert settings_of(brand).timezone == "Europe/Paris"
    sofia.post(f"/b/{brand.slug}/settings/", {**TOKYO, "keep": keep})
    with brand_scope(brand.id):
        (slot,) = future_publications(now)
    assert wall_time_of(slot.due_at, "Asia/Tokyo").hour == hour_in_tokyo


def plan_a_post(brand: BrandCard, now: datetime) -> None:
    """For a winter morning at 9:00 in Paris."""
    with brand_scope(brand.id):
        post_id = create_post(cm(brand), text="Bonjour", channel_ids=[a_channel(brand, now)], now=now)
        schedule_post(cm(brand), post_id, wall_time=datetime(2031, 1, 15, 9, 0), now=now)  # noqa: DTZ001


def test_removing_a_brand_wants_its_name(sofia: Client, brand: BrandCard) -> None:
    assert sofia.post(f"/b/{brand.slug}/settings/remove", {"name": "Cafe"}).status_code == 422
    assert sofia.post(f"/b/{brand.slug}/settings/remove", {"name": "Café Nova"}).headers["Location"] == "/"
    assert sofia.get(f"/b/{brand.slug}/").status_code == 404
