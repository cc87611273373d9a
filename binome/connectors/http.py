"""The one door to the outside: every byte that leaves for a network leaves here.

What it promises:
- nothing is sent twice behind one's back: no redirect is followed with a body, no retry is hidden, whatever is not
  a GET goes over a fresh connection (a kept one may be dead, and the library would send again);
- one always knows whether something left: `NotSent` before the request's first byte, `NoAnswer` after it;
- nothing leaves after `deadline` (a worker that slept through its lease must not send);
- private addresses are not reached (see `addresses`), answers are cut at a size, secrets are not logged.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin, urlsplit
from uuid import uuid4
from weakref import WeakKeyDictionary

import aiohttp

from binome import __version__
from binome.connectors.addresses import AddressForbidden, GuardedResolver, check_url
from binome.connectors.answers import Answer
from binome.connectors.errors import NoAnswer, NotSent, Refused

log = logging.getLogger("binome.connectors.http")

MAX_ANSWER_BYTES = 8 * 1024 * 1024
CALLS_AT_ONCE_PER_HOST = 8
MAX_REDIRECTS = 3


@dataclass(frozen=True)
class FormFile:
    """One file of a multipart form; `part` is the form's name for it."""

    part: str
    content: bytes = field(repr=False)
    mime: str
    name: str


@dataclass(frozen=True)
class Call:
    """One request. At most one of `json`, `form`, `content`, or `file` (with `form`) is its body.

    `token` becomes a Bearer header; `deadline` is `time.monotonic()` seconds after which nothing may leave;
    `follow` lets a GET follow redirects, each address checked again, the token kept only at the same host.
    """

    method: str
    url: str
    token: str = field(default="", repr=False)
    params: Sequence[tuple[str, str]] = field(default=(), repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    json: Any = field(default=None, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    content: bytes | None = field(default=None, repr=False)
    file: FormFile | None = None
    deadline: float | None = None
    timeout_s: float = 30.0
    follow: bool = False


async def send(call: Call) -> Answer:
    """The network's answer, whatever its status. Raises NotSent, NoAnswer, or Refused for a forbidden address."""
    host, _ = check_url(call.url)
    async with _lane(host):
        for _ in range(MAX_REDIRECTS + 1):
            answer = await _send_once(call)
            if not (call.follow and call.method == "GET" and answer.status in (301, 302, 303, 307, 308)):
                return answer
            call = _redirected(call, answer)
    raise NoAnswer("http.too_many_redirects", params={"host": host})


@asynccontextmanager
async def kept_connections() -> AsyncIterator[None]:
    """Within it, GETs share connections. A worker opens it around its loop; without it every call stands alone."""
    async with _new_session(keep=True) as session:
        token = _kept.set(session)
        try:
            yield
        finally:
            _kept.reset(token)


_kept: ContextVar[aiohttp.ClientSession | None] = ContextVar("binome_kept_connections", default=None)
_lanes: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str, asyncio.Semaphore]] = WeakKeyDictionary()


def _lane(host: str) -> asyncio.Semaphore:
    lanes = _lanes.setdefault(asyncio.get_running_loop(), {})
    return lanes.setdefault(host, asyncio.Semaphore(CALLS_AT_ONCE_PER_HOST))


def _redirected(call: Call, answer: Answer) -> Call:
    """The call that the redirect asks for; another host does not get the token."""
    url = urljoin(call.url, answer.header("location"))
    host, port = check_url(url)
    same = (host, port) == check_url(call.url)
    return replace(call, url=url, params=(), token=call.token if same else "", headers=call.headers if same else {})


@dataclass
class _Trace:
    """What happened to one request on its way out."""

    deadline: float | None
    left: bool = False


class _TooLate(Exception):
    """The deadline passed before the first byte."""


class _SentBefore(ConnectionError):
    """The library was about to send a second time what has already left once."""


async def _before_headers(
    _session: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestHeadersSentParams
) -> None:
    """Called by aiohttp with the connection open and nothing written yet: the last moment to hold back.

    aiohttp sends an idempotent method again when its line is cut, even on a fresh connection (3.14, run).
    """
    trace: _Trace = context.trace_request_ctx
    if trace.left and params.method != "GET":
        raise _SentBefore
    if trace.deadline is not None and time.monotonic() >= trace.deadline:
        raise _TooLate
    trace.left = True


def _new_session(*, keep: bool) -> aiohttp.ClientSession:
    tracing = aiohttp.TraceConfig()
    tracing.on_request_headers_sent.append(_before_headers)
    connector = aiohttp.TCPConnector(resolver=GuardedResolver(), use_dns_cache=False, force_close=not keep, limit=0)
    return aiohttp.ClientSession(
        connector=connector, trace_configs=[tracing], cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=True
    )


@asynccontextmanager
async def _session_for(method: str) -> AsyncIterator[aiohttp.ClientSession]:
    kept = _kept.get()
    if kept is not None and method == "GET" and kept._loop is asyncio.get_running_loop():
        yield kept
        return
    async with _new_session(keep=False) as session:
        yield session


async def _send_once(call: Call) -> Answer:
    trace, request_id, started = _Trace(call.deadline), uuid4().hex[:12], time.monotonic()
    outcome: int | str = "not sent"
    try:
        answer = await _exchange(call, trace, request_id)
        outcome = answer.status
        return answer
    except (NotSent, NoAnswer, Refused) as error:
        outcome = error.code
        raise
    finally:
        _log_line(call, outcome, started, request_id)


async def _exchange(call: Call, trace: _Trace, request_id: str) -> Answer:
    host = urlsplit(call.url).hostname or ""
    evidence = {"request": request_id, "host": host}
    try:
        async with _session_for(call.method) as session, _open(session, call, trace) as response:
            body = await _read_capped(response)
            return Answer(call.method, host, response.status, dict(_lowered(response)), body, request_id)
    except _TooLate as late:
        raise NotSent("http.deadline_passed", params={"host": host}, evidence=evidence) from late
    except (aiohttp.ClientError, OSError, ValueError) as failure:
        raise _failure(failure, trace, host, evidence) from failure


def _failure(failure: Exception, trace: _Trace, host: str, evidence: dict[str, Any]) -> NotSent | NoAnswer | Refused:
    evidence = {**evidence, "failure": type(failure).__name__}
    if _caused_by(failure, AddressForbidden):
        return Refused("http.address_forbidden", params={"host": host}, evidence=evidence)
    if not trace.left:
        return NotSent("http.unreachable", params={"host": host}, evidence=evidence)
    timed_out = isinstance(failure, TimeoutError)
    return NoAnswer("http.no_answer_in_time" if timed_out else "http.cut_off", params={"host": host}, evidence=evidence)


def _caused_by(failure: BaseException | None, kind: type[BaseException]) -> bool:
    while failure is not None:
        if isinstance(failure, kind) or isinstance(getattr(failure, "os_error", None), kind):
            return True
        failure = failure.__cause__ or failure.__context__
    return False


def _open(session: aiohttp.ClientSession, call: Call, trace: _Trace) -> Any:
    headers = {"User-Agent": f"Binome/{__version__}", "Accept": "application/json", **call.headers}
    if call.token:
        headers["Authorization"] = f"Bearer {call.token}"
    return session.request(
        call.method,
        call.url,
        params=list(call.params),
        headers=headers,
        allow_redirects=False,
        timeout=aiohttp.ClientTimeout(total=call.timeout_s, sock_connect=min(10.0, call.timeout_s)),
        trace_request_ctx=trace,
        **_body(call),
    )


def _body(call: Call) -> dict[str, Any]:
    if call.json is not None:
        return {"json": call.json}
    if call.file is not None:
        return {"data": _multipart(call.file, call.form or {})}
    if call.content is not None:
        return {"data": call.content}
    return {"data": dict(call.form)} if call.form is not None else {}


def _multipart(file: FormFile, fields: Mapping[str, str]) -> aiohttp.FormData:
    form = aiohttp.FormData()
    form.add_field(file.part, file.content, content_type=file.mime, filename=file.name)
    for name, value in fields.items():
        form.add_field(name, value)
    return form


async def _read_capped(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for chunk in response.content.iter_chunked(65536):
        body += chunk
        if len(body) > MAX_ANSWER_BYTES:
            response.close()
            raise ValueError("the answer is larger than it may be")
    return bytes(body)


def _lowered(response: aiohttp.ClientResponse) -> list[tuple[str, str]]:
    return [(name.lower(), value) for name, value in response.headers.items()]


def _log_line(call: Call, outcome: int | str, started: float, request_id: str) -> None:
    """Method, host and path only: queries, headers and bodies hold secrets and people's words."""
    parts = urlsplit(call.url)
    log.info(
        "network call",
        extra={
            "method": call.method,
            "host": parts.hostname,
            "path": parts.path,
            "outcome": outcome,
            "ms": round((time.monotonic() - started) * 1000),
            "request": request_id,
        },
    )
