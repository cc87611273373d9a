"""Who comes in, and what is said to whoever may not."""

from django.test import Client

from binome.workspaces.queries import BrandCard

HTMX = {"HX-Request": "true"}


def test_a_stranger_signs_in_first_and_comes_back(stranger: Client, brand: BrandCard) -> None:
    answer = stranger.get(f"/b/{brand.slug}/people/")
    assert answer.headers["Location"] == f"/accounts/login/?next=/b/{brand.slug}/people/"


def test_somebody_elses_brand_does_not_exist(somebody: Client, brand: BrandCard) -> None:
    assert somebody.get(f"/b/{brand.slug}/").status_code == 404


def test_the_missing_right_is_named(lea: Client, brand: BrandCard) -> None:
    page = lea.get(f"/b/{brand.slug}/settings/")
    assert page.status_code == 403
    assert "You lack the right to change the brand’s settings." in page.content.decode()


def test_htmx_gets_a_message_instead_of_a_page(lea: Client, brand: BrandCard) -> None:
    answer = lea.get(f"/b/{brand.slug}/settings/", headers=HTMX)
    assert (answer.status_code, answer.content) == (403, b"")
    assert "binome:toast" in answer.headers["HX-Trigger"]


def test_htmx_of_a_stranger_leaves_the_page(stranger: Client, brand: BrandCard) -> None:
    answer = stranger.get(f"/b/{brand.slug}/loop", headers=HTMX)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, "/accounts/login/")


def test_the_components_are_for_staff(sofia: Client) -> None:
    assert sofia.get("/design").status_code == 403


def test_a_nul_in_a_form_is_refused_not_a_breakdown(lea: Client, brand: BrandCard) -> None:
    assert lea.get(f"/b/{brand.slug}/", {"q": "a\0b"}).status_code == 400
