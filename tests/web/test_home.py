"""Today."""

from django.test import Client

from binome.workspaces.queries import BrandCard


def test_an_empty_brand_tells_the_loop(sofia: Client, brand: BrandCard) -> None:
    page = sofia.get(f"/b/{brand.slug}/").content.decode()
    assert "Nothing waits on Café Nova." in page
    assert page.count('class="stop-at') == 8


def test_the_loop_bar_comes_alone_when_htmx_asks_for_it(sofia: Client, brand: BrandCard) -> None:
    page = sofia.get(f"/b/{brand.slug}/loop?step=engage").content.decode()
    assert page.count('class="stop-at') == 8
    assert "<html" not in page


def test_the_brand_left_last_is_opened_first(sofia: Client, brand: BrandCard) -> None:
    sofia.post(
        "/new/", {"name": "Thé Lune", "language": "fr", "timezone": "Europe/Paris", "colour": "#3d41a8", "wears": "smm"}
    )
    sofia.get("/b/the-lune/")
    assert sofia.get("/").headers["Location"] == "/b/the-lune/"
