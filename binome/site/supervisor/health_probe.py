"""Asking our own web process whether it serves."""

import asyncio
import contextlib
from collections.abc import Callable


async def serves(host: str, port: int) -> bool:
    """Whether /healthz answers 200; over a plain local connection, as the supervisor carries no HTTP library."""
    with contextlib.suppress(OSError, TimeoutError):
        reader, writer = await asyncio.open_connection(host, port)
        try:
            writer.write(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return b" 200 " in await asyncio.wait_for(reader.readline(), timeout=5)
        finally:
            writer.close()
    return False


async def wait_until_it_serves(host: str, port: int, is_hopeless: Callable[[], bool], *, patience_s: float) -> bool:
    """Ask every tenth of a second; False when it is hopeless or patience ends."""
    end = asyncio.get_running_loop().time() + patience_s
    while not is_hopeless() and asyncio.get_running_loop().time() < end:
        if await serves(host, port):
            return True
        await asyncio.sleep(0.1)
    return False
