"""From an objective to a brief taken on, and a decision, in a real browser; the same without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import assert_accessible
from tests.browser.server import BinomeServer
from tests.browser.watched_page import watched_window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PASSWORD = "un mot de passe long 7"
CONTENT = {
    "Message": "Fresh.", "Audience": "Everybody.", "Do": "Faces.", "Don’t": "Nothing.", "It is good when": "Alt text.",
}  # fmt: skip
_newcomers = count(1)


def at_home(page: Page, server: BinomeServer) -> Page:
    """Signed in on a new brand, wearing both hats."""
    email = f"strategy{next(_newcomers)}@example.org"
    server.run("user", "add", "--email", email, "--name", "Sofia", "--password", PASSWORD)
    server.run("brand", "add", "--name", "Café Nova", "--owner", email, "--language", "en")
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/b/**")
    return page


@pytest.fixture
def examined(examined_page: Page, binome_server: BinomeServer) -> Page:
    return at_home(examined_page, binome_server)


@pytest.fixture
def plain(browser: Browser, binome_server: BinomeServer) -> Iterator[Page]:
    """A window without JavaScript."""
    with watched_window(browser, binome_server.url, java_script_enabled=False) as opened:
        yield at_home(opened, binome_server)


def set_an_objective(page: Page) -> None:
    page.get_by_role("link", name="Objectives").first.click()
    page.get_by_role("link", name="Set the first objective").click()
    page.get_by_role("textbox", name="Objective").fill("Make the cold brew known")
    page.get_by_role("combobox", name="Metric").first.select_option(label="Replies")
    page.get_by_role("textbox", name="Target").first.fill("300")
    page.get_by_role("button", name="Set the objective").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Make the cold brew known")


def plan_a_campaign(page: Page) -> None:
    page.get_by_role("link", name="Plan a campaign").click()
    page.get_by_role("textbox", name="Name").fill("Cold brew launch")
    page.get_by_role("button", name="Plan the campaign").click()
    expect(page.get_by_role("heading", name="Social proof")).to_be_visible()


def write_a_brief(page: Page) -> None:
    page.get_by_role("link", name="Write a brief").first.click()
    page.get_by_role("textbox", name="Title").fill("Show who roasts it")
    page.get_by_role("button", name="Keep and hand over").click()
    expect(page.get_by_text("7 things lack before it can be handed over.")).to_be_visible()


def complete_it(page: Page) -> None:
    page.get_by_role("link", name="Complete it").click()
    for name, text in CONTENT.items():
        page.get_by_role("textbox", name=name, exact=True).fill(text)
    page.get_by_role("checkbox", name="Image").check()
    page.locator("[name=deadline]").fill("2036-09-18")
    page.get_by_role("button", name="Keep and hand over").click()
    expect(page.get_by_role("button", name="Acknowledge")).to_be_visible()


def test_from_an_objective_to_a_brief_taken_on(examined: Page) -> None:
    for step in (set_an_objective, plan_a_campaign, write_a_brief, complete_it):
        step(examined)
        assert_accessible(examined)
    examined.get_by_role("button", name="Acknowledge").click()
    expect(examined.get_by_role("link", name="Write a post from it")).to_be_visible()
    examined.get_by_role("link", name="Trace").click()
    expect(examined.get_by_text("Nothing has been published on this thread yet.")).to_be_visible()
    assert_accessible(examined)


def test_it_works_without_javascript(plain: Page) -> None:
    for step in (set_an_objective, plan_a_campaign, write_a_brief, complete_it):
        step(plain)
    plain.get_by_role("button", name="Acknowledge").click()
    expect(plain.get_by_text("The brief is acknowledged. You can write from it.")).to_be_visible()


def test_a_decision_is_put_and_taken(examined: Page) -> None:
    page = examined
    page.get_by_role("link", name=re.compile("Decide")).first.click()
    page.get_by_role("link", name="Put the first question").click()
    page.get_by_role("textbox", name="The question").fill("What about lactose?")
    for position, option in enumerate(("A carousel", "Nothing")):
        page.locator(f"[name='options.{position}.title']").fill(option)
    page.get_by_role("textbox", name="What you expect from it").fill("Half as many questions.")
    page.locator("[name=review_on]").fill("2036-10-15")
    page.get_by_role("button", name="Put the question").click()
    page.get_by_role("radio", name="A carousel").check()
    page.get_by_role("textbox", name="Because").fill("They ask before they buy.")
    assert_accessible(page)
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_text("They ask before they buy.").first).to_be_visible()
    assert_accessible(page)
