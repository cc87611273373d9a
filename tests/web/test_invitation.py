"""Coming in by a link."""

import re

from django.test import Client

from binome.workspaces.models import Person
from binome.workspaces.queries import BrandCard, brands_of


def a_link(sofia: Client, brand: BrandCard, *roles: str) -> str:
    page = sofia.post(f"/b/{brand.slug}/people/", {"email": "noor@example.org", "roles": roles}).content.decode()
    return re.search(r"/join/[\w-]+", page)[0]  # type: ignore[index]


def test_a_stranger_sees_which_brand_it_is(stranger: Client, sofia: Client, brand: BrandCard) -> None:
    page = stranger.get(a_link(sofia, brand, "cm")).content.decode()
    assert "You are invited to Café Nova." in page


def test_the_link_gives_its_roles_once(somebody: Client, sofia: Client, brand: BrandCard) -> None:
    link = a_link(sofia, brand, "cm")
    assert somebody.post(link).headers["Location"] == f"/b/{brand.slug}/"
    (card,) = brands_of(Person.objects.get(email="noor@example.org").pk)
    assert card.roles == {"cm"}
    assert somebody.post(link).status_code == 409


def test_a_link_that_never_was_leads_nowhere(somebody: Client) -> None:
    assert somebody.get("/join/never-was").status_code == 404


def test_a_cm_cannot_invite(lea: Client, brand: BrandCard) -> None:
    assert lea.post(f"/b/{brand.slug}/people/", {"roles": ["smm"]}).status_code == 403


def test_an_invitation_without_a_role_is_asked_again(sofia: Client, brand: BrandCard) -> None:
    page = sofia.post(f"/b/{brand.slug}/people/", {"email": "x@example.org"})
    assert page.status_code == 422
    assert "Choose at least one role." in page.content.decode()
