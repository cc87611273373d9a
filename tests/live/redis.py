"""A Redis of its own for the Bluesky AppView, which keeps its indexing queue there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.live.cache import CannotInstall
from tests.live.children import Child
from tests.live.ports import free_port, listens


@contextmanager
def redis_server(folder: Path) -> Iterator[str]:
    """Host and port of a Redis on the loopback address that writes nothing to disk."""
    port = free_port()
    command = [redis_binary(), "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no"]
    server = Child("Redis", command, cwd=folder)
    try:
        server.until(lambda: listens(port), seconds=15, what="listening")
        yield f"127.0.0.1:{port}"
    finally:
        server.stop()


def redis_binary() -> str:
    """The machine's ``redis-server``; CannotInstall where there is none."""
    found = shutil.which("redis-server")
    if not found:
        raise CannotInstall("redis-server is not on this machine (Debian: apt-get install redis-server)")
    return found
