"""Browser windows whose pages are watched: no violation of our content policy, no script error passes unseen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
REPORT = """
document.addEventListener('securitypolicyviolation', event => {
  window.reportViolation(event.violatedDirective, event.blockedURI)
})
"""


@contextmanager
def watched_window(
    browser: Browser, base_url: str, *, language: str = "en", viewport: dict[str, int] | None = None, **options: Any
) -> Iterator[Page]:
    """A window of its own (own cookies), light; what its pages did wrong is asserted as it closes."""
    size: Any = viewport or DESKTOP
    context = browser.new_context(
        base_url=base_url, locale=language, viewport=size, color_scheme="light", reduced_motion="reduce", **options
    )
    faults: list[str] = []
    _watch(context, faults)
    try:
        yield context.new_page()
    finally:
        context.close()
    assert not faults, "\n".join(faults)


def _watch(context: BrowserContext, faults: list[str]) -> None:
    def violated(source: dict[str, Any], directive: str, blocked: str) -> None:
        faults.append(f"{source['page'].url}: {directive} blocked {blocked}")

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not _expected(message.text):
            faults.append(f"{message.page.url if message.page else ''}: console: {message.text}")

    context.expose_binding("reportViolation", violated)
    context.add_init_script(REPORT)
    context.on("console", said)
    context.on("weberror", lambda error: faults.append(f"script: {error.error}"))


def _expected(text: str) -> bool:
    """The browser logs every 4xx it is answered; refused forms (422…) are part of what we test."""
    return text.startswith("Failed to load resource: the server responded with a status of 4")
