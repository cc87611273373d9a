"""One call to a server of the family, and what its refusals mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from binome.connectors.answers import Answer, error_of
from binome.connectors.errors import NeedsReconnect, NetworkError, NoAnswer, TryLater
from binome.connectors.http import Call, FormFile, send
from binome.connectors.port import Account

Params = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Server:
    """A server's base address and the token we hold there, '' for public calls."""

    url: str
    token: str = field(default="", repr=False)


def server_of(account: Account) -> Server:
    """Where to call for an account."""
    return Server(account.server, str(account.secret.get("token", "")))


async def read(server: Server, path: str, params: Params = ()) -> Answer:
    """A GET; raises the error tree for anything but 2xx."""
    return _require_ok(await send(Call("GET", server.url + path, token=server.token, params=params)), writes=False)


async def post(
    server: Server,
    path: str,
    body: Mapping[str, Any],
    *,
    headers: Mapping[str, str] | None = None,
    deadline: float | None = None,
) -> Answer:
    """A POST of JSON."""
    url, sent = server.url + path, dict(headers or {})
    call = Call("POST", url, token=server.token, json=dict(body), headers=sent, deadline=deadline)
    return _require_ok(await send(call), writes=True)


async def post_form(server: Server, path: str, fields: Mapping[str, str]) -> Answer:
    """A POST of a form, as OAuth wants it."""
    return _require_ok(await send(Call("POST", server.url + path, token=server.token, form=fields)), writes=True)


async def post_file(server: Server, path: str, file: FormFile, fields: Mapping[str, str]) -> Answer:
    """A POST of a multipart form with one file; a long time, for slow lines."""
    url = server.url + path
    call = Call("POST", url, token=server.token, form=fields, file=file, timeout_s=300)
    return _require_ok(await send(call), writes=True)


def _require_ok(answer: Answer, *, writes: bool) -> Answer:
    if answer.ok:
        return answer
    raise _error(answer, writes=writes)


def _error(answer: Answer, *, writes: bool) -> NetworkError:
    """403 means a token without the right, or an account that was limited: a person must look. A duplicate key
    refused (Pixelfed 400, Pleroma 409) proves that a request arrived, not that the post exists."""
    said = _said(answer)
    params, evidence = {"host": answer.host, "said": said[:300]}, answer.evidence()
    if answer.status == 403:
        return NeedsReconnect("network.forbidden", params=params, evidence=evidence)
    if writes and (answer.status == 409 or "duplicate idempotency key" in said.lower()):
        return NoAnswer("network.already_asked", params=params, evidence=evidence)
    if answer.status == 422 and "not finished processing" in said.lower():
        return TryLater("media.processing", params=params, evidence=evidence)
    return error_of(answer, writes=writes, said=said)


def _said(answer: Answer) -> str:
    if "json" not in answer.header("content-type"):
        return ""
    try:
        body = answer.mapping()
    except NoAnswer:
        return ""
    return str(body.get("error_description") or body.get("error") or "")
