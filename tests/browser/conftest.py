"""Binôme as real processes and a real Chromium; without one, the tests are skipped with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import NoChromium, chromium
from tests.browser.server import BinomeServer
from tests.browser.watched_page import watched_window


@pytest.fixture(scope="session")
def binome_server() -> Iterator[BinomeServer]:
    """An installation of its own, empty at the start of the session."""
    with BinomeServer() as server:
        yield server


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium a module: Playwright keeps an event loop, which other modules' own loops must not meet."""
    with ExitStack() as stack:
        try:
            running = stack.enter_context(chromium())
        except NoChromium as reason:
            pytest.skip(str(reason))
        yield running


@pytest.fixture
def page(browser: Browser, binome_server: BinomeServer) -> Iterator[Page]:
    """A window of a person unknown to us, at 1440 px, in English, watched for faults."""
    with watched_window(browser, binome_server.url) as opened:
        yield opened


@pytest.fixture
def examined_page(browser: Browser, binome_server: BinomeServer) -> Iterator[Page]:
    """The same for axe, whose script our content policy would not let in."""
    with watched_window(browser, binome_server.url, bypass_csp=True) as opened:
        yield opened
