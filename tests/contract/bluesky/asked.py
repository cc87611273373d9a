"""What an XRPC call asks, read strictly."""

from __future__ import annotations

from typing import Any

from aiohttp import web


class Xrpc(Exception):
    """An XRPC error: status, name, message."""

    def __init__(self, status: int, name: str, message: str) -> None:
        super().__init__(message)
        self.status, self.name, self.message = status, name, message


async def body_of(request: web.Request, known: set[str]) -> dict[str, Any]:
    if request.content_type != "application/json":
        raise Xrpc(400, "InvalidRequest", "Wrong request encoding (Content-Type)")
    body = await request.json()
    if set(body) - known:
        raise Xrpc(400, "InvalidRequest", f"unknown fields {set(body) - known}")
    return dict(body)


def require_known(request: web.Request, known: set[str]) -> None:
    if set(request.query) - known:
        raise Xrpc(400, "InvalidRequest", f"unknown parameters {set(request.query) - known}")
