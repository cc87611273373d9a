"""From a network's answer to what we do next."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from binome.connectors import clock
from binome.connectors.errors import NeedsReconnect, NetworkError, NoAnswer, Refused, TryLater

_KEPT_HEADERS = ("retry-after", "x-ratelimit-reset", "ratelimit-reset", "x-request-id", "content-type")
_SECRET = re.compile(
    r"(?i)(\"?(?:access_?(?:token|jwt)|refresh_?(?:token|jwt)|client_secret|password|authorization|code)\"?\s*[:=]\s*"
    r"\"?(?:bearer\s+)?)[^\s\"&,}]+"
)


@dataclass(frozen=True)
class Answer:
    """What came back: status, headers with lower-case names, body."""

    method: str
    host: str
    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    request_id: str = ""

    @property
    def ok(self) -> bool:
        """A 2xx."""
        return 200 <= self.status < 300

    def header(self, name: str) -> str:
        """A header by its lower-case name, '' when absent."""
        return self.headers.get(name, "")

    def json(self) -> Any:
        """The parsed body; NoAnswer when it is not JSON: the network may have done what we asked."""
        try:
            return json.loads(self.body)
        except ValueError as error:
            raise NoAnswer("http.unreadable", params={"host": self.host}, evidence=self.evidence()) from error

    def mapping(self) -> dict[str, Any]:
        """The parsed body where an object is expected; NoAnswer when it is anything else."""
        found = self.json()
        if not isinstance(found, dict):
            raise NoAnswer("http.unreadable", params={"host": self.host}, evidence=self.evidence())
        return found

    def sequence(self) -> list[Any]:
        """The parsed body where a list is expected; NoAnswer when it is anything else."""
        found = self.json()
        if not isinstance(found, list):
            raise NoAnswer("http.unreadable", params={"host": self.host}, evidence=self.evidence())
        return found

    def evidence(self) -> dict[str, Any]:
        """What may be kept of this answer: status, telling headers, the network's words without their secrets."""
        words = redact(self.body[:2000].decode(errors="replace"))[:500]
        headers = {name: self.headers[name] for name in _KEPT_HEADERS if name in self.headers}
        return {"status": self.status, "headers": headers, "said": words, "request": self.request_id}


def redact(text: str) -> str:
    """`text` with the values of tokens, passwords and codes replaced."""
    return _SECRET.sub(r"\1***", text)


def error_of(answer: Answer, *, writes: bool, said: str = "") -> NetworkError:
    """What an answer that is not 2xx means; `said` is the network's own sentence, when it gave one.

    A 5xx after a write proves nothing (NoAnswer); after a read it only says later.
    """
    params, evidence = {"host": answer.host, "said": said[:300]}, answer.evidence()
    if answer.status == 429:
        return TryLater("network.too_many_calls", at=retry_at(answer), params=params, evidence=evidence)
    if answer.status == 401:
        return NeedsReconnect("network.signed_out", params=params, evidence=evidence)
    if answer.status >= 500 and not writes:
        return TryLater("network.down", at=retry_at(answer), params=params, evidence=evidence)
    if answer.status >= 500 or answer.status == 408:
        return NoAnswer("network.failed", params=params, evidence=evidence)
    if 300 <= answer.status < 400:
        return Refused("network.moved", params=params, evidence=evidence)
    return Refused("network.refused", params=params, evidence=evidence)


def retry_at(answer: Answer) -> datetime | None:
    """When the network says one may call again (UTC), from Retry-After or the rate-limit headers; None if unsaid."""
    after = _instant(answer.header("retry-after"))
    if after is not None:
        return after
    return _instant(answer.header("x-ratelimit-reset") or answer.header("ratelimit-reset"))


def _instant(value: str) -> datetime | None:
    """Seconds from now, seconds since 1970, an HTTP date or an ISO date."""
    value = value.strip()
    if re.fullmatch(r"\d{1,11}(\.\d+)?", value):
        number = float(value)
        return datetime.fromtimestamp(number, UTC) if number > 10**9 else clock.now() + timedelta(seconds=number)
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = parse(value)
        except ValueError:
            continue
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None
