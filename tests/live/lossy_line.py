"""A line to a real server that can lose an answer after the server has acted: what no server does when asked to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit


class LossyLine:
    """``line.url`` stands for the server's address. ``lose_answer_to`` names the next request whose answer is lost."""

    def __init__(self, server_url: str) -> None:
        self._server = urlsplit(server_url)
        self._lost = b""
        self._listening: asyncio.Server | None = None
        self.url = ""

    def lose_answer_to(self, path: str) -> None:
        """The next POST whose path begins so is handed on, answered by the server, and never answered here."""
        self._lost = f"POST {path}".encode()

    async def open(self) -> None:
        """Start listening on a free loopback port."""
        self._listening = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        port = self._listening.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"

    async def cut(self) -> None:
        """Nobody answers at this address any more."""
        if self._listening:
            self._listening.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self._server.port)
        lost = asyncio.Event()
        up = asyncio.create_task(self._requests(reader, server_writer, lost))
        while chunk := await server_reader.read(65536):
            if lost.is_set():
                break  # the server has acted: it answers
            writer.write(chunk)
            await writer.drain()
        up.cancel()
        writer.close()
        server_writer.close()

    async def _requests(self, reader: asyncio.StreamReader, server: asyncio.StreamWriter, lost: asyncio.Event) -> None:
        while chunk := await reader.read(65536):
            if self._lost and chunk.startswith(self._lost):
                self._lost = b""
                lost.set()
            server.write(chunk)
            await server.drain()


@asynccontextmanager
async def lossy_line(server_url: str) -> AsyncIterator[LossyLine]:
    """A line to that server, open for the time of the block."""
    line = LossyLine(server_url)
    await line.open()
    try:
        yield line
    finally:
        await line.cut()
