"""The pages of a network that lives in this installation."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

import pytest
from django.test import Client

from binome.channels.queries import channels_of_brand, open_account
from binome.connectors.conformance.subject import a_part
from binome.connectors.networks.sandbox import NETWORK
from binome.connectors.networks.sandbox.scenario import forget, speak
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope


@pytest.fixture
def permalink(lea: Client, brand: BrandCard) -> Iterator[str]:
    """The address of a post of Café Nova on its sandbox, with one reply."""
    lea.post(f"/b/{brand.slug}/channels/connect/sandbox/")
    with brand_scope(brand.id):
        account = open_account(channels_of_brand()[0].id)
    assert NETWORK.publisher
    accepted = asyncio.run(NETWORK.publisher.commit(account, a_part("Cold brew"), deadline=time.monotonic() + 5))
    speak(account.server, account.account_id, "When?", to=accepted.external_id, name="Inès Benali")
    yield accepted.permalink
    forget(account.server)


def test_the_team_sees_the_post_and_its_replies(lea: Client, permalink: str) -> None:
    page = lea.get(permalink).content.decode()
    assert "Cold brew" in page
    assert "Inès Benali" in page
    assert "When?" in page


def test_nobody_else_does(somebody: Client, stranger: Client, permalink: str) -> None:
    assert somebody.get(permalink).status_code == 404
    assert stranger.get(permalink).status_code == 302


def test_a_post_that_is_not_there_is_not_found(lea: Client, permalink: str) -> None:
    assert lea.get(permalink + "x").status_code == 404


def test_other_networks_have_pages_of_their_own(lea: Client) -> None:
    assert lea.get("/seen/bsky.social/abc").status_code == 404
