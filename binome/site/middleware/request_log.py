"""One line a request, with its id, brand and duration; the same figures in the answer for whoever measures."""

import logging
import secrets
import time
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.db import connection
from django.http import HttpRequest, HttpResponseBase

log = logging.getLogger("binome.request")

QUIET = ("/static/", "/healthz", "/readyz")


@dataclass
class Tally:
    """What one request cost: seconds since its start, queries and the seconds they took."""

    started: float = field(default_factory=time.perf_counter)
    queries: int = 0
    query_seconds: float = 0.0


_tally: ContextVar[Tally | None] = ContextVar("binome_tally", default=None)


class RequestLog:
    """Gives a request its id (`request.id`, header X-Request-Id), counts its queries, times and logs it."""

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response
        self.is_async = iscoroutinefunction(get_response)
        if self.is_async:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        if self.is_async:
            return self._answer_later(request)
        tally = _begin(request)
        return _end(request, self.get_response(request), tally)

    async def _answer_later(self, request: HttpRequest) -> HttpResponseBase:
        tally = _begin(request)
        return _end(request, await self.get_response(request), tally)

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> None:
        """Called in the thread of the view: its connection counts from now on (what it counts for is the context's)."""
        if _count not in connection.execute_wrappers:
            connection.execute_wrappers.append(_count)


def _begin(request: HttpRequest) -> Tally:
    request.id = secrets.token_hex(8)  # type: ignore[attr-defined]
    tally = Tally()
    _tally.set(tally)
    return tally


def _count(execute: Callable[..., Any], statement: Any, params: Any, many: bool, context: Any) -> Any:
    tally = _tally.get()
    if tally is None:
        return execute(statement, params, many, context)
    started = time.perf_counter()
    try:
        return execute(statement, params, many, context)
    finally:
        tally.queries += 1
        tally.query_seconds += time.perf_counter() - started


def _end(request: HttpRequest, response: HttpResponseBase, tally: Tally) -> HttpResponseBase:
    spent = (time.perf_counter() - tally.started) * 1000
    in_queries = tally.query_seconds * 1000
    response["X-Request-Id"] = request.id  # type: ignore[attr-defined]
    response["Server-Timing"] = f'app;dur={spent:.1f}, db;dur={in_queries:.1f};desc="{tally.queries}"'
    if not request.path.startswith(QUIET):
        log.info("request", extra=_line(request, response, spent, tally))
    return response


def _line(request: HttpRequest, response: HttpResponseBase, spent: float, tally: Tally) -> dict[str, Any]:
    """The path without its query string, which may carry a code or a token."""
    return {
        "id": request.id,  # type: ignore[attr-defined]
        "method": request.method,
        "path": request.path,
        "status": response.status_code,
        "ms": round(spent, 1),
        "queries": tally.queries,
        "brand": getattr(getattr(request, "brand", None), "slug", None),
    }
