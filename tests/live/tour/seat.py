"""A person of the duo in front of their screen: fills in, presses, looks, in the language of the tour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import translation
from playwright.sync_api import Locator, Page, expect

from binome import words
from tests.live.tour.camera import Camera

PATIENCE_MS = 60_000


@dataclass(frozen=True)
class Seat:
    """One person's window. What is on screen is named in English here, and looked up in the tour's language."""

    page: Page
    language: str
    camera: Camera
    name: str
    email: str
    password: str = "correct horse battery staple"

    def say(self, english: str, context: str = "", **params: str) -> str:
        """The sentence as the page shows it in this language; `context` where one English word has two meanings."""
        with translation.override(self.language):
            told = translation.pgettext(context, english) if context else translation.gettext(english)
        return told % params if params else told

    def word(self, code: str, **params: Any) -> str:
        """The words of a code, as `binome.words` has them."""
        return words.say(code, self.language, **params)

    @property
    def main(self) -> Locator:
        """The page without the frame around it."""
        return self.page.get_by_role("main")

    def go(self, path: str) -> None:
        """Opens an address of ours."""
        self.page.goto(path)

    def follow(self, english: str, **params: str) -> None:
        """Clicks the first link of that name in the page itself."""
        self.main.get_by_role("link", name=self.say(english, **params)).first.click()

    def press(self, english: str, **params: str) -> None:
        """Clicks the button of that name."""
        self.main.get_by_role("button", name=self.say(english, **params)).first.click()

    def field(self, english: str, nth: int = 0, **params: str) -> Locator:
        """The field whose label begins with these words."""
        return self.main.get_by_label(self.say(english, **params)).nth(nth)

    def fill(self, english: str, value: str, nth: int = 0, **params: str) -> None:
        """Types into the field of that label."""
        self.field(english, nth, **params).fill(value)

    def sees(self, text: str) -> None:
        """The text stands on the page, now or in a moment."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=PATIENCE_MS)

    def comes_to_see(self, there: Callable[[], bool], what: str) -> None:
        """Reloads the page until it shows something that workers bring."""
        for _ in range(PATIENCE_MS // 1000):
            if there():
                return
            self.page.wait_for_timeout(1000)
            self.page.reload()
        raise AssertionError(f"{self.name} never saw {what} on {self.page.url}")

    def give_time(self, moment: datetime) -> None:
        """Fills in the day and hour at which a post should leave, and asks for it."""
        self.fill("Day", moment.strftime("%Y-%m-%d"))
        self.fill("Hour", moment.strftime("%H:%M"))
        self.press("Schedule")
        self.page.wait_for_load_state()

    def schedule_soon(self) -> None:
        """The next minute on the brand's clock; the page then says that it is in the calendar."""
        self.give_time(datetime.now(ZoneInfo("Europe/Paris")) + timedelta(minutes=1))
        self.sees(self.say("In the calendar"))

    def shoot(self, name: str, *, phone: bool = False) -> None:
        """Takes the tour's picture of the page as it stands."""
        self.camera.shoot(self.page, name, phone=phone)
