"""What a person chooses for themselves."""

import pytest
from django.test import Client

from binome.workspaces.models import Person
from binome.workspaces.queries import BrandCard, brand_for
from tests.cast import SMM


def test_a_visitors_language_is_kept_in_a_cookie(stranger: Client) -> None:
    stranger.post("/me/language", {"language": "fr"})
    assert '<html lang="fr"' in stranger.get("/").content.decode()


def test_a_persons_language_follows_them(sofia: Client, brand: BrandCard) -> None:
    sofia.post("/me/language", {"language": "fr"})
    assert Person.objects.get(email=SMM).language == "fr"
    assert '<html lang="fr"' in sofia.get(f"/b/{brand.slug}/").content.decode()


def test_an_unknown_language_changes_nothing(sofia: Client) -> None:
    assert sofia.post("/me/language", {"language": "tlh"}).status_code == 302
    assert Person.objects.get(email=SMM).language == ""


@pytest.mark.parametrize(("theme", "kept"), [("dark", "dark"), ("pink", "")])
def test_light_and_dark(sofia: Client, theme: str, kept: str) -> None:
    sofia.post("/me/light", {"theme": theme})
    assert Person.objects.get(email=SMM).theme == kept


def test_the_hat_worn_colours_the_page(sofia: Client, brand: BrandCard) -> None:
    sofia.post(f"/b/{brand.slug}/hat", {"hat": "cm"})
    assert brand_for(Person.objects.get(email=SMM).pk, brand.slug).hat == "cm"
    assert 'data-hat="cm"' in sofia.get(f"/b/{brand.slug}/").content.decode()


def test_a_hat_one_does_not_have_stays_on_its_hook(lea: Client, brand: BrandCard) -> None:
    assert lea.post(f"/b/{brand.slug}/hat", {"hat": "smm"}).status_code == 403


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)"])
def test_one_is_only_ever_sent_back_to_ourselves(sofia: Client, elsewhere: str) -> None:
    assert sofia.post("/me/light", {"theme": "dark", "next": elsewhere}).headers["Location"] == "/"
