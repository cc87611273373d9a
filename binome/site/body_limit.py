"""How much one request may carry: Django writes a body to disk whole before any view may say that it is too large."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[..., Awaitable[None]]

MOST_BODY_BYTES = 100_000_000
"""Four pictures of the heaviest kind at once."""


class BodyLimit:
    """An ASGI application that answers 413 to a body beyond the limit, declared or not, before it is kept anywhere."""

    def __init__(self, application: Application, most_bytes: int = MOST_BODY_BYTES) -> None:
        self.application = application
        self.most_bytes = most_bytes

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Hand on what is within the limit."""
        if scope["type"] != "http":
            await self.application(scope, receive, send)
        elif _declared(scope) > self.most_bytes:
            await _refuse(send)
        else:
            await self._counted(scope, receive, send)

    async def _counted(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        came, answered = 0, False

        async def count() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            return {"type": "http.disconnect"} if came > self.most_bytes else message

        async def note(message: Message) -> None:
            nonlocal answered
            answered = True
            await send(message)

        await self.application(scope, count, note)
        if came > self.most_bytes and not answered:
            await _refuse(send)


def _declared(scope: MutableMapping[str, Any]) -> int:
    said = dict(scope["headers"]).get(b"content-length", b"0")
    return int(said) if said.isdigit() else 0


async def _refuse(send: Send) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": b"This is larger than one request may be.\n"})
