"""Opening a brand."""

from django.test import Client

from binome.workspaces.models import Person
from binome.workspaces.queries import BrandCard, brands_of, organisations_of

GIVEN = {
    "organisation": "", "name": "Café Lune", "language": "fr", "timezone": "Europe/Paris", "colour": "#3d41a8",
    "wears": "both",
}  # fmt: skip


def mine() -> tuple[BrandCard, ...]:
    return brands_of(Person.objects.get(email="noor@example.org").pk)


def test_one_form_makes_the_organisation_and_the_brand(somebody: Client) -> None:
    answer = somebody.post("/new/", GIVEN)
    (brand,) = mine()
    assert answer.headers["Location"] == f"/b/{brand.slug}/"
    assert (brand.organisation, brand.roles) == ("Café Lune", {"smm", "cm", "admin"})


def test_a_second_brand_joins_the_organisation_one_owns(somebody: Client) -> None:
    somebody.post("/new/", GIVEN)
    (organisation,) = organisations_of(Person.objects.get(email="noor@example.org").pk)
    somebody.post("/new/", {**GIVEN, "name": "Thé Lune", "organisation": str(organisation.id)})
    assert {brand.organisation for brand in mine()} == {"Café Lune"}


def test_a_brand_without_a_name_is_asked_again_and_nothing_is_made(somebody: Client) -> None:
    page = somebody.post("/new/", {**GIVEN, "name": " "})
    assert page.status_code == 422
    assert 'id="wrong-name"' in page.content.decode()
    assert organisations_of(Person.objects.get(email="noor@example.org").pk) == ()


def test_nobody_opens_a_brand_in_an_organisation_of_others(somebody: Client, brand: BrandCard) -> None:
    somebody.post("/new/", {**GIVEN, "organisation": str(brand.organisation_id)})
    assert brand.organisation_id not in {one.organisation_id for one in mine()}
