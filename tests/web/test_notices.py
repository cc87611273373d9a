"""The drawer of notices."""

from django.test import Client

from binome.workspaces.queries import BrandCard

HTMX = {"HX-Request": "true"}


def test_the_bell_counts_and_the_page_tells(sofia: Client, brand: BrandCard) -> None:
    sofia.post(f"/b/{brand.slug}/notices/", {"up_to": 0})  # opened once, before anything happened
    page = sofia.get(f"/b/{brand.slug}/notices/").content.decode()
    assert "Léa joined the brand" in page
    assert '<span class="dot" aria-hidden="true">1</span>' in page


def test_seen_notices_leave_the_bell(sofia: Client, brand: BrandCard) -> None:
    address = f"/b/{brand.slug}/notices/"
    up_to = sofia.get(address).context["up_to"]
    bell = sofia.post(address, {"up_to": up_to}, headers=HTMX).content.decode()
    assert 'class="dot"' not in bell
    assert "joined the brand" in sofia.get(address, headers=HTMX).content.decode()


def test_nonsense_is_refused(sofia: Client, brand: BrandCard) -> None:
    assert sofia.post(f"/b/{brand.slug}/notices/", {"up_to": "x"}).status_code == 400
