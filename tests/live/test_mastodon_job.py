"""A server of the Mastodon API by its own consent page, in Chromium: connected, published to, read there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.server import BinomeServer
from tests.browser.watched_page import watched_window
from tests.live.snac.audience import Person, snac_person
from tests.live.snac.server import AVATARS, SnacServer
from tests.live.tour.camera import Camera
from tests.live.tour.seat import Seat

pytestmark = [pytest.mark.live, pytest.mark.browser, pytest.mark.xdist_group("live")]
WORDS = "Poured from Friday, at eight."


@pytest.fixture(scope="module")
def installation(snac_server: SnacServer) -> Iterator[BinomeServer]:
    """Binôme, allowed to call the server of this machine; its brand asks for no signature."""
    with BinomeServer({"BINOME_ALLOW_HOSTS": "127.0.0.1"}) as server:
        server.run("user", "add", "--email", "ana@example.org", "--name", "Ana", "--password", "correct horse battery")
        server.run("brand", "add", "--name", "Café Nova", "--owner", "ana@example.org")
        yield server


@pytest.fixture
def ana(browser: Browser, installation: BinomeServer) -> Iterator[Seat]:
    """Ana, signed in, wearing both hats."""
    with watched_window(browser, installation.url) as page:
        page.context.route(f"{AVATARS}/**", lambda route: route.fulfill(body=b"", content_type="image/png"))
        seat = Seat(page, "en", Camera("en"), "Ana", "ana@example.org", "correct horse battery")
        seat.go("/accounts/login/")
        page.locator("[name=login]").fill(seat.email)
        page.locator("[name=password]").fill(seat.password)
        page.get_by_role("main").get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/b/cafe-nova/")
        yield seat


def test_consent_is_given_on_the_servers_page_and_a_post_stands_there(ana: Seat, snac_server: SnacServer) -> None:
    nova = snac_person(snac_server, "Nova")
    connect_by_consent(ana, nova)
    publish(ana)
    assert [WORDS in status["content"] for status in nova.statuses()] == [True]


def connect_by_consent(ana: Seat, nova: Person) -> None:
    """From the channels screen to the server's own page and back."""
    ana.go("/b/cafe-nova/channels/connect/mastodon/")
    ana.page.get_by_label(ana.word("signin.mastodon.server")).fill(nova.server.url)
    ana.press("Continue on its server")
    ana.page.wait_for_url(f"{nova.server.url}/**")
    ana.page.locator("[name=login]").fill(nova.login)
    ana.page.locator("[name=passwd]").fill(nova.password)
    ana.page.locator("[type=submit]").click()
    ana.page.wait_for_url("**/b/cafe-nova/channels/**")
    expect(ana.main.get_by_role("listitem").filter(has_text=nova.login).first).to_be_visible()


def publish(ana: Seat) -> None:
    """A post of words alone: written, signed by the same person, sent in the next minute, read back."""
    ana.go("/b/cafe-nova/posts/new")
    ana.main.get_by_role("checkbox").first.check()
    ana.fill("First words", WORDS)
    ana.press("Start writing")
    post = ana.page.url
    ana.press("Ask for a signature")
    ana.press("Sign")  # who may sign is led to it
    ana.go(post)
    ana.schedule_soon()
    ana.main.get_by_role("region", name=ana.say("What comes next")).get_by_role("link").first.click()
    proof = ana.say("Read back from the network: as it was sent.")
    ana.comes_to_see(lambda: ana.page.get_by_text(proof).count() > 0, "the proof")
