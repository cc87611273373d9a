"""Making a key to the API, as hands and eyes meet it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import assert_accessible
from tests.browser.test_shell import open_a_brand, sign_up

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_a_key_is_made_and_taken_back(examined_page: Page) -> None:
    page = examined_page
    sign_up(page, "keys@example.org")
    open_a_brand(page)
    page.goto("/me/")
    page.get_by_role("link", name="Your API keys").click()
    page.get_by_role("textbox", name="What is it for?").fill("Spreadsheet")
    page.get_by_role("button", name="Make the key").click()
    expect(page.get_by_role("textbox", name="The key")).to_have_value(re.compile("^bnm_"))
    assert_accessible(page)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("Spreadsheet")).to_have_count(0)
