"""Connecting with an app password, at a server that follows the AT Protocol's documentation to the letter."""

from collections.abc import Iterator

import pytest
from django.test import Client

from binome.channels.queries import ChannelCard, channels_of_brand
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.contract.bluesky.server import BlueskyServer
from tests.contract.serving import served_beside


@pytest.fixture
def bluesky() -> BlueskyServer:
    server = BlueskyServer()
    server.actor("nova.test", "abcd-efgh-ijkl-mnop")
    return server


@pytest.fixture
def address(bluesky: BlueskyServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
    with served_beside(bluesky.app()) as address:
        yield address


def connect(client: Client, brand: BrandCard, address: str, password: str):
    typed = {"handle": "nova.test", "password": password, "server": address}
    return client.post(f"/b/{brand.slug}/channels/connect/bluesky/", typed, follow=True)


def cards(brand: BrandCard) -> tuple[ChannelCard, ...]:
    with brand_scope(brand.id):
        return channels_of_brand()


def test_the_right_app_password_connects(lea: Client, brand: BrandCard, address: str):
    assert "nova.test is connected" in connect(lea, brand, address, "abcd-efgh-ijkl-mnop").content.decode()
    assert [card.state for card in cards(brand)] == ["CONNECTED"]


def test_a_wrong_app_password_is_said_beside_its_field(lea: Client, brand: BrandCard, address: str):
    page = connect(lea, brand, address, "wrong")
    assert page.status_code == 422
    assert "The handle or the app password is wrong" in page.content.decode()
    assert 'id="wrong-password"' in page.content.decode()
    assert cards(brand) == ()


def test_the_same_account_twice_is_refused_in_words(lea: Client, brand: BrandCard, address: str):
    for _ in range(2):
        page = connect(lea, brand, address, "abcd-efgh-ijkl-mnop")
    assert "already connected to this brand" in page.content.decode()
