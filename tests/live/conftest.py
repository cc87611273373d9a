"""Real servers for the live tests, one of each a session; without one, its tests are skipped with the reason."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import TypeVar

import pytest

from tests.browser.conftest import browser as browser
from tests.live.bluesky.audience import Audience
from tests.live.bluesky.network import BlueskyNetwork
from tests.live.cache import CannotInstall
from tests.live.snac.server import SnacServer

Server = TypeVar("Server")


@pytest.fixture(scope="session")
def bluesky_network() -> Iterator[BlueskyNetwork]:
    """A whole Bluesky network, empty at the start of the session."""
    yield from _started(BlueskyNetwork())


@pytest.fixture(scope="session")
def audience(bluesky_network: BlueskyNetwork) -> Audience:
    """Makes people on the Bluesky network."""
    return Audience(bluesky_network)


@pytest.fixture(scope="session")
def snac_server() -> Iterator[SnacServer]:
    """A server that speaks the Mastodon API and is not Mastodon, empty at the start of the session."""
    yield from _started(SnacServer())


def _started(server: AbstractContextManager[Server]) -> Iterator[Server]:
    """The started server. ``BINOME_LIVE=required`` (our CI) makes of a missing server a failure instead of a skip."""
    with ExitStack() as stack:
        try:
            running = stack.enter_context(server)
        except CannotInstall as reason:
            if os.environ.get("BINOME_LIVE") == "required":
                raise
            pytest.skip(str(reason))
        yield running
