"""The duo comes in: accounts, brand, invitation, channel."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.live.bluesky.audience import Person
from tests.live.tour.seat import Seat


def sign_up(seat: Seat) -> None:
    """From the first page to an account."""
    seat.go("/")
    seat.shoot("front", phone=True)
    seat.follow("Create an account")
    introduce_oneself(seat)


def introduce_oneself(seat: Seat) -> None:
    """Fills in the form for a new account."""
    seat.page.locator("[name=email]").fill(seat.email)
    seat.fill("Your name", seat.name)
    seat.page.locator("[name=password1]").fill(seat.password)
    seat.press("Create an account")


def open_brand(ana: Seat) -> str:
    """Founds the brand as its Social Media Manager; gives its address."""
    ana.fill("Brand", "Café Nova")
    ana.page.get_by_role("radio", name="SMM").check()
    ana.shoot("brand")
    ana.press("Create the brand")
    ana.page.wait_for_url("**/b/*/")
    ana.shoot("today")
    return ana.page.url


def bring_in_the_other_half(ana: Seat, bo: Seat) -> None:
    """Ana makes a link for a Community Manager, Bo comes in by it."""
    ana.follow("Invite the other half")
    ana.page.get_by_role("checkbox", name=ana.word("role.cm")).check()
    ana.press("Make the link")
    link = ana.field("Invitation link").input_value()
    bo.go(link)
    bo.follow("Create an account")
    introduce_oneself(bo)
    bo.press("Come in")
    bo.page.wait_for_url("**/b/*/")


def connect_bluesky(ana: Seat, brand: str, account: Person) -> None:
    """First with a wrong app password, which is said, then with a good one."""
    ana.go(f"{brand}channels/connect/bluesky/")
    ana.page.get_by_label(ana.word("signin.bluesky.handle")).fill(account.handle)
    ana.page.get_by_label(ana.word("signin.bluesky.server")).fill(account.network.pds)
    ana.page.get_by_label(ana.word("signin.bluesky.password")).fill("aaaa-bbbb-cccc-dddd")
    ana.press("Connect")
    ana.sees(ana.word("signin.password_wrong"))
    ana.page.get_by_label(ana.word("signin.bluesky.password")).fill(account.app_password())
    ana.press("Connect")
    ana.sees(ana.say("%(handle)s is connected.", handle=account.handle))
    expect(ana.page.get_by_role("listitem").filter(has_text=account.handle).first).to_be_visible()
    ana.shoot("channels")
