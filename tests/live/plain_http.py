"""HTTP for the people of the test networks, by the standard library alone: never with the product's own transport."""

from __future__ import annotations

import base64
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode

Answer = TypeVar("Answer")


class HttpRefused(Exception):
    """The server answered with an error status: ``status`` and ``body`` tell."""

    def __init__(self, status: int, body: str) -> None:
        super().__init__(f"{status}: {body[:500]}")
        self.status = status
        self.body = body


def get(url: str, params: Mapping[str, Any] | None = None, *, token: str = "") -> Any:
    """The JSON answer of a GET."""
    query = f"?{urlencode(params, doseq=True)}" if params else ""
    return _call(urllib.request.Request(url + query), token)


def post(url: str, body: Mapping[str, Any] | None = None, *, token: str = "", basic: str = "") -> Any:
    """The JSON answer of a POST of JSON; ``basic`` is ``user:password``."""
    data = json.dumps(body).encode() if body is not None else b""
    headers = {"Content-Type": "application/json"} if body is not None else {}
    if basic:
        headers["Authorization"] = f"Basic {base64.b64encode(basic.encode()).decode()}"
    return _call(urllib.request.Request(url, data=data, headers=headers, method="POST"), token)


def post_bytes(url: str, content: bytes, mime: str, *, token: str) -> Any:
    """The JSON answer of a POST of raw bytes."""
    return _call(urllib.request.Request(url, data=content, headers={"Content-Type": mime}, method="POST"), token)


def post_form(url: str, fields: Mapping[str, Any], *, token: str = "") -> Any:
    """The JSON answer of a POST of form fields."""
    return _call(urllib.request.Request(url, data=urlencode(fields, doseq=True).encode(), method="POST"), token)


def _call(request: urllib.request.Request, token: str) -> Any:
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            body = response.read()
    except urllib.error.HTTPError as refusal:
        raise HttpRefused(refusal.code, refusal.read().decode(errors="replace")) from refusal
    return json.loads(body) if body else None


def eventually(check: Callable[[], Answer | None], *, what: str, seconds: float = 20) -> Answer:
    """The first true answer of ``check``, asked five times a second; AssertionError when it never comes."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = check()
        if answer:
            return answer
        time.sleep(0.2)
    raise AssertionError(f"not seen within {seconds:.0f} s: {what}")
