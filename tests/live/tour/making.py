"""From the brief to a signed post on the network."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.live.tour.script import Script
from tests.live.tour.seat import Seat


def write_post(bo: Seat, script: Script, picture: Path) -> str:
    """From the brief's page: channel, words, picture and its description; gives the post's address."""
    bo.follow("Write a post from it")
    bo.page.get_by_role("checkbox").first.check()
    bo.press("Start writing")
    bo.page.wait_for_url("**/posts/*/")
    bo.page.get_by_label(bo.say("Text"), exact=True).fill(script.post)
    bo.page.locator("input[type=file]").first.set_input_files(picture)
    bo.field("Describe %(name)s", name=picture.name).wait_for()
    bo.page.wait_for_timeout(500)  # a person does not type in the instant a field appears
    bo.fill("Describe %(name)s", script.alt, name=picture.name)
    bo.page.locator(".look").get_by_text("ALT", exact=True).wait_for()
    expect(bo.page.get_by_role("complementary").get_by_text(script.post)).to_be_visible()
    bo.shoot("composer", phone=True)
    return bo.page.url


def ask_for_signature(bo: Seat, script: Script) -> None:
    """Puts the post before whoever signs."""
    bo.fill("A word to whoever signs", script.note)
    bo.press("Ask for a signature")
    bo.sees(bo.say("Waiting for a signature"))


def sign(ana: Seat, brand: str, script: Script) -> None:
    """Ana reads exactly what will be published, and signs."""
    ana.go(f"{brand}approvals/")
    ana.page.get_by_role("main").get_by_role("link", name=script.post[:20]).first.click()
    ana.sees(script.alt)
    ana.sees(script.note)
    ana.shoot("approval", phone=True)
    ana.page.get_by_role("button", name=ana.say("Sign")).first.click()
    ana.page.wait_for_load_state()


def schedule(bo: Seat, post: str) -> None:
    """A past hour is refused; the next minute is taken."""
    bo.go(post)
    bo.give_time(datetime.now(ZoneInfo("Europe/Paris")) - timedelta(minutes=5))
    bo.page.get_by_text(bo.say("When does it leave?")).wait_for()
    expect(bo.page.locator(".wrong").first).to_be_visible()
    bo.schedule_soon()


def see_it_published(bo: Seat, brand: str, post: str) -> str:
    """The calendar, then the publication with its proof and its address on the network; gives that address."""
    bo.go(f"{brand}calendar/")
    bo.shoot("calendar", phone=True)
    bo.go(post)
    bo.page.get_by_role("region", name=bo.say("What comes next")).get_by_role("link").first.click()
    there = bo.page.get_by_role("link", name=bo.say("See it there"))
    bo.comes_to_see(lambda: there.count() > 0, "the permalink")
    bo.comes_to_see(
        lambda: bo.page.get_by_text(bo.say("Read back from the network: as it was sent.")).count() > 0, "the proof"
    )
    bo.shoot("publication")
    return str(there.get_attribute("href"))
