"""The shell around every screen, as hands and eyes meet it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import assert_accessible
from tests.browser.server import BinomeServer
from tests.browser.watched_page import PHONE, watched_window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="module")
def signed_in(browser: Browser, binome_server: BinomeServer) -> Any:
    """Somebody new, signed up once: their cookies."""
    with watched_window(browser, binome_server.url) as page:
        sign_up(page, "newcomer@example.org")
        return page.context.storage_state()


def sign_up(page: Page, email: str) -> None:
    """A new account; ends on the form of a first brand."""
    page.goto("/accounts/signup/")
    page.get_by_role("textbox", name="Email").fill(email)
    page.get_by_role("textbox", name="Your name").fill("Léa Martin")
    page.get_by_role("textbox", name="Password").fill("un mot de passe long 7")
    page.get_by_role("button", name="Create an account").click()
    expect(page.get_by_role("textbox", name="Brand")).to_be_visible()


def open_a_brand(page: Page) -> None:
    """A brand on which one wears both hats; ends on its home."""
    page.goto("/new/")
    page.get_by_role("textbox", name="Brand").fill("Café Nova")
    page.get_by_role("button", name="Create the brand").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing waits on Café Nova.")
    page.wait_for_load_state()  # the keys listen once the scripts have run


@pytest.fixture
def at_home(browser: Browser, binome_server: BinomeServer, signed_in: Any) -> Iterator[Page]:
    with watched_window(browser, binome_server.url, storage_state=signed_in) as page:
        open_a_brand(page)
        yield page


@pytest.fixture
def examined_home(browser: Browser, binome_server: BinomeServer, signed_in: Any) -> Iterator[Page]:
    """The same, where axe may be let in."""
    with watched_window(browser, binome_server.url, storage_state=signed_in, bypass_csp=True) as page:
        open_a_brand(page)
        yield page


@pytest.fixture
def phone(browser: Browser, binome_server: BinomeServer, signed_in: Any) -> Iterator[Page]:
    options = {"has_touch": True, "is_mobile": True, "bypass_csp": True, "storage_state": signed_in}
    with watched_window(browser, binome_server.url, viewport=PHONE, **options) as page:
        open_a_brand(page)
        yield page


def test_one_key_wears_the_other_hat(at_home: Page) -> None:
    expect(at_home.locator("html")).to_have_attribute("data-hat", "smm")
    at_home.keyboard.press("w")
    expect(at_home.locator("html")).to_have_attribute("data-hat", "cm")


def test_the_palette_finds_a_screen_by_a_few_letters(at_home: Page) -> None:
    at_home.keyboard.press("Control+k")
    at_home.get_by_role("combobox", name="Find").fill("peop")
    expect(at_home.get_by_role("option")).to_have_count(1)
    at_home.keyboard.press("Enter")
    expect(at_home).to_have_url(re.compile(r"/people/$"))


def test_the_keys_of_the_screen_are_told(at_home: Page) -> None:
    at_home.keyboard.press("?")
    expect(at_home.get_by_role("dialog", name="Keys")).to_contain_text("Wear the other hat")
    at_home.keyboard.press("Escape")
    expect(at_home.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_letters_do_nothing_while_one_writes(at_home: Page) -> None:
    at_home.get_by_role("link", name="Settings", exact=True).click()
    at_home.get_by_role("textbox", name="Name").press("w")
    expect(at_home.locator("html")).to_have_attribute("data-hat", "smm")


def test_dark_is_kept(at_home: Page) -> None:
    at_home.goto("/me/")
    at_home.get_by_role("button", name="Dark").click()
    expect(at_home.locator("html")).to_have_attribute("data-theme", "dark")
    at_home.wait_for_load_state("networkidle")
    at_home.reload()
    expect(at_home.locator("html")).to_have_attribute("data-theme", "dark")
    at_home.get_by_role("button", name="Auto").click()
    at_home.wait_for_load_state("networkidle")


def test_the_notices_open_beside_the_screen(at_home: Page) -> None:
    at_home.get_by_role("link", name=re.compile("Notices")).click()
    expect(at_home.get_by_role("dialog", name="Notices")).to_contain_text("Nothing yet.")


def test_a_phone_shows_the_whole_screen_without_scrolling_sideways(phone: Page) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


SMALLER_THAN_A_FINGER = """
    [...document.querySelectorAll('.loop a, .loop button, .loop summary, .side a, main .btn')]
    .filter(element => element.checkVisibility())
    .map(element => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.right < innerWidth && box.bottom < innerHeight - 70)
    .filter(([element, box]) => [-21, 21].map(away => Math.max(0, box.y + box.height / 2 + away))
        .some(y => !element.contains(document.elementFromPoint(box.x + box.width / 2, y))))
    .map(([element, box]) => `${element.textContent.trim()} ${box.width}x${box.height}`)
"""


def test_what_a_finger_presses_is_large_enough(phone: Page) -> None:
    assert phone.evaluate(SMALLER_THAN_A_FINGER) == []


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("screen", ["", "people/", "settings/", "settings/remove", "notices/"])
def test_the_shells_screens_are_accessible(examined_home: Page, screen: str, light: str) -> None:
    examined_home.emulate_media(color_scheme="dark" if light == "dark" else "light")
    examined_home.goto(examined_home.url + screen)
    assert_accessible(examined_home)


def test_a_phone_is_accessible_too(phone: Page) -> None:
    assert_accessible(phone)


def test_the_palette_and_the_keys_are_accessible(examined_home: Page) -> None:
    examined_home.keyboard.press("Control+k")
    expect(examined_home.get_by_role("option").first).to_be_visible()
    assert_accessible(examined_home)
    examined_home.keyboard.press("Escape")
    examined_home.keyboard.press("?")
    assert_accessible(examined_home)


def test_the_page_of_components_is_accessible(examined_page: Page, binome_server: BinomeServer) -> None:
    binome_server.run("user", "add", "--email", "staff@example.org", "--password", "un mot de passe long 7", "--staff")
    examined_page.goto("/accounts/login/?next=/design")
    examined_page.get_by_role("textbox", name="Email").fill("staff@example.org")
    examined_page.get_by_role("textbox", name="Password").fill("un mot de passe long 7")
    examined_page.get_by_role("button", name="Sign in").click()
    expect(examined_page.get_by_role("heading", level=1)).to_have_text("Components")
    assert_accessible(examined_page)


def test_two_keys_lead_to_a_step_and_back_to_today(at_home: Page) -> None:
    at_home.keyboard.type("gc")
    expect(at_home).to_have_url(re.compile(r"/calendar/$"))
    at_home.wait_for_load_state()
    at_home.keyboard.type("gt")
    expect(at_home.get_by_role("heading", level=1)).to_have_text("Nothing waits on Café Nova.")
