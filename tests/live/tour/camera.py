"""The tour's pictures: the page as a person sees it at 1440 px, and on a phone at 390 px, in as few colours as do."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from binome.site.home import CHECKOUT
from tests.browser.watched_page import DESKTOP, PHONE
from tests.database import HOME

COLOURS = 224


@dataclass(frozen=True)
class Camera:
    """Keeps pictures as ``<folder>/<language>/<name>-<width>.png``."""

    language: str

    @property
    def folder(self) -> Path:
        """``docs/images/tour`` when BINOME_TOUR=1 asks for new pictures of the guide, else the tests' own folder."""
        root = CHECKOUT / "docs" / "images" if os.environ.get("BINOME_TOUR") == "1" else HOME.root
        return root / "tour" / self.language

    def shoot(self, page: Page, name: str, *, phone: bool) -> None:
        """At 1440 px, and at 390 px where the phone matters."""
        page.wait_for_load_state("networkidle")
        for said in page.locator("#toasts").get_by_role("button").all():
            said.click()
        self._keep(page, f"{name}-{DESKTOP['width']}")
        if phone:
            page.set_viewport_size(PHONE)  # type: ignore[arg-type]
            self._keep(page, f"{name}-{PHONE['width']}")
            page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]

    def _keep(self, page: Page, name: str) -> None:
        # Hiding the caret would leave style attributes behind, which htmx carries over and our content policy refuses.
        shot = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="initial"))).convert("RGB")
        self.folder.mkdir(parents=True, exist_ok=True)
        few = shot.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(self.folder / f"{name}.png", optimize=True)
