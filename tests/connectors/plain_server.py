"""A server made of bare asyncio: it sees every byte, and does to a connection what no library would."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


@dataclass
class Seen:
    """What arrived: one entry a request, head and body; and how many connections were opened."""

    url: str = ""
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0
    at_once: int = 0
    most_at_once: int = 0


Answering = Callable[[Seen, asyncio.StreamWriter], Awaitable[bool]]
"""Answers the last request; True to keep the connection."""


@asynccontextmanager
async def listening(answer: Answering) -> AsyncIterator[Seen]:
    """A server on the loopback that answers each request with `answer`."""
    seen = Seen()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.connections += 1
        try:
            while request := await _request(reader):
                seen.requests.append(request)
                seen.at_once += 1
                seen.most_at_once = max(seen.most_at_once, seen.at_once)
                keep = await answer(seen, writer)
                seen.at_once -= 1
                if not keep:
                    break
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    seen.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield seen


async def _request(reader: asyncio.StreamReader) -> bytes:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        return head + await reader.readexactly(int(lengths[0].split(b":")[1]) if lengths else 0)
    except (asyncio.IncompleteReadError, ConnectionError):
        return b""


def answering(raw: bytes, *, keep: bool = False) -> Answering:
    """Always these bytes."""

    async def answer(_seen: Seen, writer: asyncio.StreamWriter) -> bool:
        writer.write(raw)
        await writer.drain()
        return keep

    return answer


def redirecting(status: int, to: str) -> bytes:
    """A redirect."""
    return f"HTTP/1.1 {status} Moved\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode()
