"""Connecting through a network's own consent page, at a server that follows Mastodon's documentation to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from binome.channels.queries import channels_of_brand
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.contract.mastodon.server import MastodonServer
from tests.contract.serving import served_beside

HTMX = {"HX-Request": "true"}


@pytest.fixture
def mastodon() -> MastodonServer:
    return MastodonServer()


@pytest.fixture
def address(mastodon: MastodonServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
    with served_beside(mastodon.app()) as address:
        yield address


def start(client: Client, brand: BrandCard, address: str) -> str:
    """Fill the form in; the consent page one is sent to."""
    page = client.post(f"/b/{brand.slug}/channels/connect/mastodon/", {"server": address}, headers=HTMX)
    return str(page.headers["HX-Redirect"])


def come_back(client: Client, consent_page: str, code: str, **other: str):
    state = parse_qs(urlsplit(consent_page).query)["state"][0]
    return client.get("/channels/consent/", {"state": state, "code": code, **other}, follow=True)


def handles(brand: BrandCard) -> list[str]:
    with brand_scope(brand.id):
        return [card.handle.partition("@")[0] for card in channels_of_brand()]


def test_saying_yes_connects_the_account(lea: Client, brand: BrandCard, mastodon: MastodonServer, address: str):
    page = start(lea, brand, address)
    shown = come_back(lea, page, mastodon.consent(page, "nova"))
    assert "is connected" in shown.content.decode()
    assert handles(brand) == ["nova"]


def test_the_application_is_registered_once(lea: Client, brand: BrandCard, mastodon: MastodonServer, address: str):
    start(lea, brand, address)
    start(lea, brand, address)
    assert len(mastodon.state.apps) == 1


def test_saying_no_connects_nothing_and_says_so(lea: Client, brand: BrandCard, address: str):
    shown = come_back(lea, start(lea, brand, address), "", error="access_denied")
    assert "access was refused" in shown.content.decode()
    assert handles(brand) == []


def test_a_code_made_up_connects_nothing(lea: Client, brand: BrandCard, address: str):
    shown = come_back(lea, start(lea, brand, address), "made-up")
    assert "did not accept the consent" in shown.content.decode()
    assert handles(brand) == []


def test_a_state_serves_once(lea: Client, brand: BrandCard, mastodon: MastodonServer, address: str):
    page = start(lea, brand, address)
    come_back(lea, page, mastodon.consent(page, "nova"))
    again = come_back(lea, page, mastodon.consent(page, "nova"))
    assert again.status_code == 409


def test_somebody_else_cannot_finish_what_one_started(
    lea: Client, sofia: Client, brand: BrandCard, mastodon: MastodonServer, address: str
):
    page = start(lea, brand, address)
    assert come_back(sofia, page, mastodon.consent(page, "nova")).status_code == 409
    assert handles(brand) == []


def test_without_javascript_one_follows_a_link(lea: Client, brand: BrandCard, address: str):
    page = lea.post(f"/b/{brand.slug}/channels/connect/mastodon/", {"server": address}).content.decode()
    assert f'href="{address}/oauth/authorize?' in page


def test_a_server_that_does_not_answer_is_said_beside_its_address(
    lea: Client, brand: BrandCard, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
    page = lea.post(f"/b/{brand.slug}/channels/connect/mastodon/", {"server": "http://127.0.0.1:9"})
    assert page.status_code == 422
    assert "can’t be reached" in page.content.decode()
