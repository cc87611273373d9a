"""A small server on a free port of the loopback, for the time of a test."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import Thread

from aiohttp import web


@asynccontextmanager
async def served(app: web.Application) -> AsyncIterator[str]:
    """The base address of `app` while it runs."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


@contextmanager
def served_beside(app: web.Application) -> Iterator[str]:
    """The base address of `app`, run on a loop of its own: for pages under test, which block theirs."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    kept = served(app)
    yield asyncio.run_coroutine_threadsafe(kept.__aenter__(), loop).result(10)
    asyncio.run_coroutine_threadsafe(kept.__aexit__(None, None, None), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)
    loop.close()


def cut_off(request: web.Request) -> None:
    """Reset the connection: whatever the handler returns after that is never seen."""
    assert request.transport is not None
    request.transport.abort()


def same_secret(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())
