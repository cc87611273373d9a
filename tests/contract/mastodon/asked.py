"""What a request asks, read strictly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aiohttp import web


class Unprocessable(Exception):
    """A 422 with Mastodon's sentence."""


async def body_of(request: web.Request, known: set[str]) -> dict[str, Any]:
    if request.content_type == "application/json":
        body = await request.json()
    elif request.content_type == "application/x-www-form-urlencoded":
        body = dict(await request.post())
    else:
        raise web.HTTPUnsupportedMediaType(text=f"{request.content_type} is not a body")
    require_known(body.keys(), known)
    return dict(body)


def require_known(names: Iterable[str], known: set[str]) -> None:
    unknown = set(names) - known
    if unknown:
        raise web.HTTPBadRequest(text=f"unknown parameters: {sorted(unknown)}")
