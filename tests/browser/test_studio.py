"""The studio in a real browser: what is written is kept and counted as one types, signed, planned and moved."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import assert_accessible
from tests.browser.server import BinomeServer
from tests.browser.watched_page import watched_window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PASSWORD = "un mot de passe long 7"
_newcomers = count(1)


@pytest.fixture
def address(binome_server: BinomeServer) -> str:
    """The e-mail of somebody who wears both hats on a brand of their own, with a sandbox channel."""
    email = f"studio{next(_newcomers)}@example.org"
    binome_server.run("user", "add", "--email", email, "--name", "Léa", "--password", PASSWORD)
    made = binome_server.run("brand", "add", "--name", "Café Nova", "--owner", email, "--language", "en")
    slug = next(word for word in re.findall(r"[\w-]+", made) if word.startswith("cafe-nova"))
    binome_server.run("channel", "add", "--brand", slug, "--network", "sandbox")
    return email


def sign_in(page: Page, email: str) -> Page:
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/b/**")
    return page


def begin(page: Page, words: str) -> Page:
    """A post that begins with these words, in the composer."""
    page.goto(page.url.split("?")[0].rstrip("/") + "/posts/new")
    page.get_by_role("textbox", name="First words").fill(words)
    page.get_by_role("button", name="Start writing").click()
    expect(page.get_by_role("heading", name="As it will look")).to_be_visible()
    return page


@pytest.fixture
def studio(page: Page, address: str) -> Page:
    return begin(sign_in(page, address), "Bonjour")


@pytest.fixture
def examined(examined_page: Page, address: str) -> Page:
    return begin(sign_in(examined_page, address), "Bonjour")


@pytest.fixture
def plain_page(browser: Browser, binome_server: BinomeServer) -> Iterator[Page]:
    """A window without JavaScript."""
    with watched_window(browser, binome_server.url, java_script_enabled=False) as opened:
        yield opened


def text_of(page: Page) -> object:
    return page.locator("textarea.write").first


def ask_and_sign(page: Page) -> None:
    page.get_by_role("button", name="Ask for a signature").click()
    page.get_by_role("button", name="Sign", exact=False).first.click()
    expect(page.get_by_text("Signed. It may be scheduled now.")).to_be_visible()


def plan(page: Page, composer: str, day: str) -> None:
    page.goto(composer)
    page.get_by_label("Day").fill(day)
    page.get_by_label("Hour").fill("09:00")
    page.get_by_role("button", name="Schedule").click()
    expect(page.get_by_text("It leaves on").first).to_be_visible()


def picture(folder: Path) -> Path:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "PNG")
    (folder / "tasse.png").write_bytes(out.getvalue())
    return folder / "tasse.png"


def test_what_one_types_is_counted_previewed_and_kept(studio: Page) -> None:
    studio.locator("textarea.write").fill("Un café, s’il vous plaît 👩‍👩‍👧")
    expect(studio.locator(".counter").first).to_contain_text("26 / 500")
    expect(studio.locator(".feed .said")).to_have_text("Un café, s’il vous plaît 👩‍👩‍👧")
    expect(studio.locator("#saved")).to_contain_text("saved")
    studio.locator("textarea.write").press_sequentially("!!")
    expect(studio.locator(".counter").first).to_contain_text("28 / 500")
    studio.reload()
    expect(studio.locator("textarea.write")).to_have_value("Un café, s’il vous plaît 👩‍👩‍👧!!")


def test_one_character_too_many_is_said_at_once(studio: Page) -> None:
    studio.locator("textarea.write").fill("é" * 501)
    expect(studio.locator("#problems")).to_contain_text("Too long by 1")
    expect(studio.locator("#next")).to_contain_text("One thing is to be mended first")
    studio.locator("textarea.write").fill("é" * 500)
    expect(studio.locator("#problems")).not_to_contain_text("Too long")
    expect(studio.get_by_role("button", name="Ask for a signature")).to_be_visible()


def test_pictures_are_added_described_and_removed(studio: Page, tmp_path: Path) -> None:
    studio.locator("input[type=file]").set_input_files(picture(tmp_path))
    expect(studio.locator(".feed .alt")).to_have_text("no ALT")
    studio.get_by_label("Describe tasse.png").fill("Une tasse")
    expect(studio.locator(".feed .alt")).to_have_text("ALT")
    studio.get_by_role("button", name="Remove tasse.png").click()
    expect(studio.locator(".feed .shots")).to_have_count(0)


def test_two_windows_on_one_text_are_both_heard(
    studio: Page, browser: Browser, binome_server: BinomeServer, address: str
) -> None:
    with watched_window(browser, binome_server.url) as other:
        sign_in(other, address).goto(studio.url)
        studio.locator("textarea.write").fill("Le premier texte")
        expect(studio.locator("#saved")).to_contain_text("saved")
        other.locator("textarea.write").fill("Le second texte")
        expect(other.locator("#conflict")).to_contain_text("Le premier texte")
        expect(other.locator("#saved")).to_contain_text("not saved")
        other.get_by_role("button", name="Keep mine").click()
        expect(other.locator("#conflict")).not_to_contain_text("Le premier texte")
        other.reload()
        expect(other.locator("textarea.write")).to_have_value("Le second texte")


def test_from_words_to_the_calendar_and_to_another_day_by_keyboard(studio: Page) -> None:
    composer = studio.url.split("?")[0]
    ask_and_sign(studio)
    plan(studio, composer, "2027-03-10")
    studio.goto(re.sub(r"posts/.*", "calendar/?on=2027-03-10", composer))
    studio.locator(".slot").first.focus()
    studio.keyboard.press("m")
    studio.keyboard.press("ArrowDown")
    studio.keyboard.press("ArrowRight")
    studio.keyboard.press("Enter")
    expect(studio.locator("[data-date='2027-03-18'] .slot")).to_contain_text("09:00")
    expect(studio.get_by_text("It leaves on Thursday, 18 March 2027, 09:00.")).to_be_visible()


def test_a_chip_is_dragged_to_another_day(studio: Page) -> None:
    composer = studio.url.split("?")[0]
    ask_and_sign(studio)
    plan(studio, composer, "2027-03-10")
    studio.goto(re.sub(r"posts/.*", "calendar/?on=2027-03-10", composer))
    studio.locator(".slot").drag_to(studio.locator("[data-date='2027-03-04']"))
    expect(studio.locator("[data-date='2027-03-04'] .slot")).to_contain_text("09:00")


def test_editing_a_signed_post_says_that_its_signature_is_void(studio: Page) -> None:
    composer = studio.url.split("?")[0]
    ask_and_sign(studio)
    studio.goto(composer)
    expect(studio.locator("textarea.write")).not_to_be_editable()
    studio.get_by_role("link", name="Change it all the same").click()
    studio.locator("textarea.write").fill("Autre chose")
    expect(studio.locator("#standing")).to_contain_text("The signature is void.")


def test_without_javascript_one_writes_asks_signs_and_schedules(plain_page: Page, address: str) -> None:
    begin(sign_in(plain_page, address), "Bonjour")
    composer = plain_page.url.split("?")[0]
    plain_page.locator("textarea.write").fill("Bonsoir")
    plain_page.get_by_role("button", name="Save").last.click()
    expect(plain_page.locator(".feed .said")).to_have_text("Bonsoir")
    ask_and_sign(plain_page)
    plan(plain_page, composer, "2027-03-10")
    expect(plain_page.locator("#next")).to_contain_text("In the calendar")


def test_the_screens_of_the_studio_are_accessible(examined: Page, tmp_path: Path) -> None:
    composer = examined.url.split("?")[0]
    examined.locator("input[type=file]").set_input_files(picture(tmp_path))
    expect(examined.locator(".feed .alt")).to_be_visible()
    assert_accessible(examined)
    examined.get_by_role("button", name="Ask for a signature").click()
    assert_accessible(examined)
    examined.get_by_role("button", name="Sign", exact=False).first.click()
    assert_accessible(examined)
    plan(examined, composer, "2027-03-10")
    assert_accessible(examined)
    for place in ("calendar/?on=2027-03-10", "calendar/?view=list&on=2027-03-10", "posts/?view=all", "posts/new"):
        examined.goto(re.sub(r"posts/.*", place, composer))
        assert_accessible(examined)
    examined.goto(re.sub(r"posts/.*", "calendar/?on=2027-03-10", composer))
    examined.locator(".slot").click()
    assert_accessible(examined)
