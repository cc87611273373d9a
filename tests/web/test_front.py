"""The first page."""

from django.test import Client

from binome.workspaces.queries import BrandCard


def test_a_stranger_reads_what_binome_is(stranger: Client) -> None:
    page = stranger.get("/").content.decode()
    assert "Two people, one loop." in page
    assert 'href="/accounts/signup/"' in page


def test_the_browsers_language_is_spoken(stranger: Client) -> None:
    assert '<html lang="fr"' in stranger.get("/", headers={"accept-language": "fr-FR,fr;q=0.9"}).content.decode()


def test_whoever_has_no_brand_makes_one(somebody: Client) -> None:
    assert somebody.get("/").headers["Location"] == "/new/"


def test_whoever_has_one_goes_there(sofia: Client, brand: BrandCard) -> None:
    assert sofia.get("/").headers["Location"] == f"/b/{brand.slug}/"
