"""Anything, found by a few letters."""

from datetime import datetime

from django.test import Client

from binome.content.actions.create_post import create_post
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import cm


def found(client: Client, brand: BrandCard, text: str) -> list[str]:
    answer = client.get(f"/b/{brand.slug}/palette", {"q": text})
    return [line.label for line in answer.context["found"]]


def test_screens_come_first_and_each_once(sofia: Client, brand: BrandCard) -> None:
    assert found(sofia, brand, "brief") == ["Briefs", "New brief"]


def test_what_one_may_not_do_is_not_offered(lea: Client, brand: BrandCard) -> None:
    assert found(lea, brand, "new brief") == []


def test_a_post_is_found_by_its_words(lea: Client, brand: BrandCard, now: datetime) -> None:
    with brand_scope(brand.id):
        create_post(cm(brand), text="Le cold brew arrive", channel_ids=[], now=now)
    assert found(lea, brand, "COLD") == ["Le cold brew arrive"]


def test_ones_other_brands_are_one_key_away(sofia: Client, brand: BrandCard) -> None:
    sofia.post(
        "/new/", {"name": "Thé Lune", "language": "fr", "timezone": "Europe/Paris", "colour": "#3d41a8", "wears": "smm"}
    )
    assert "Thé Lune" in found(sofia, brand, "thé")


def test_nothing_found_says_so(sofia: Client, brand: BrandCard) -> None:
    assert "Nothing is called" in sofia.get(f"/b/{brand.slug}/palette?q=zzz").content.decode()
