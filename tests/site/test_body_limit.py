"""A body beyond the limit is refused before anything of it is kept."""

import asyncio
from typing import Any

from binome.site.body_limit import BodyLimit, Message, Receive, Send

PIECE = b"x" * 40


async def echo(scope: Any, receive: Receive, send: Send) -> None:
    """Reads all of the body as Django does: a visitor who leaves gets no answer."""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        if not message.get("more_body"):
            break
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def status(pieces: int, headers: list[tuple[bytes, bytes]]) -> int:
    """The answer to a body of that many pieces, where 100 bytes are allowed."""
    left = [{"type": "http.request", "body": PIECE, "more_body": more > 0} for more in reversed(range(pieces))]
    sent: list[Message] = []

    async def receive() -> Message:
        return left.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(BodyLimit(echo, most_bytes=100)({"type": "http", "headers": headers}, receive, send))
    return int(sent[0]["status"])


def test_what_is_within_the_limit_is_handed_on() -> None:
    assert status(2, [(b"content-length", b"80")]) == 200


def test_what_says_that_it_is_larger_is_refused_at_once() -> None:
    assert status(1, [(b"content-length", b"101")]) == 413


def test_what_does_not_say_is_counted() -> None:
    assert status(3, []) == 413
