"""The first page, before anybody is known."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import assert_accessible

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_a_stranger_can_sign_up(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Create an account").click()
    expect(page.get_by_role("textbox", name="Email")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/accounts/signup/", "/accounts/login/", "/accounts/password/reset/"])
def test_the_pages_before_the_door_are_accessible(examined_page: Page, path: str) -> None:
    examined_page.goto(path)
    assert_accessible(examined_page)
