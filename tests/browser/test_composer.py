"""The composer under a person's hands."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import BinomeServer

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PASSWORD = "correct horse battery"


@pytest.fixture(scope="module")
def brand(binome_server: BinomeServer) -> str:
    """A brand of one person with one channel of the sandbox; its address."""
    binome_server.run("user", "add", "--email", "cleo@example.org", "--name", "Cléo", "--password", PASSWORD)
    slug = binome_server.run("brand", "add", "--name", "Atelier Cléo", "--owner", "cleo@example.org").strip()
    binome_server.run("channel", "add", "--brand", slug, "--network", "sandbox")
    return f"/b/{slug}/"


@pytest.fixture
def post(page: Page, brand: str) -> Page:
    """A post begun by the person, open in the composer."""
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill("cleo@example.org")
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.goto(f"{brand}posts/new")
    page.get_by_role("main").get_by_role("checkbox").first.check()
    page.get_by_label("First words").fill("Open")
    page.get_by_role("button", name="Start writing").click()
    page.get_by_label("A word to whoever signs").wait_for()
    page.wait_for_timeout(500)
    return page


def test_words_typed_just_before_asking_for_a_signature_are_kept(post: Page) -> None:
    post.get_by_label("A word to whoever signs").fill("For Friday")
    post.get_by_label("Text", exact=True).fill("Open from eight on Friday.")
    post.get_by_role("button", name="Ask for a signature").click()
    post.wait_for_url("**/approvals/*/")  # who may sign is led to it
    expect(post.get_by_role("main").get_by_text("Open from eight on Friday.").first).to_be_visible()
    expect(post.get_by_text("For Friday")).to_be_visible()
