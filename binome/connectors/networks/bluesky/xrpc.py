"""One XRPC call to a PDS, which passes app.bsky.* on to the AppView, and what its refusals mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from binome.connectors.answers import Answer, error_of
from binome.connectors.errors import NeedsReconnect, NetworkError, Refused, SessionExpired
from binome.connectors.http import Call, send
from binome.connectors.port import Account

_AGED = {"ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "BadJwt", "BadJwtAudience"}
_STOPPED = {"AccountTakedown", "AccountSuspended", "AccountDeactivated", "RepoTakendown", "RepoDeactivated"}


async def query(account: Account, name: str, params: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    """A GET as the account."""
    call = Call("GET", _url(account.server, name), token=_access(account), params=params)
    return _result(await send(call), writes=False)


async def procedure(
    account: Account, name: str, body: Mapping[str, Any], *, deadline: float | None = None
) -> dict[str, Any]:
    """A POST of JSON as the account; nulls are sent as nulls."""
    call = Call("POST", _url(account.server, name), token=_access(account), json=dict(body), deadline=deadline)
    return _result(await send(call), writes=True)


async def upload(account: Account, content: bytes, mime: str) -> dict[str, Any]:
    """A blob for later; the PDS drops it when no record refers to it."""
    url = _url(account.server, "com.atproto.repo.uploadBlob")
    headers = {"Content-Type": mime}
    call = Call("POST", url, token=_access(account), content=content, headers=headers, timeout_s=120)
    return _result(await send(call), writes=True)


async def anonymous(
    server: str,
    name: str,
    *,
    params: Sequence[tuple[str, str]] = (),
    body: Mapping[str, Any] | None = None,
    token: str = "",
) -> dict[str, Any]:
    """A call outside a stored session: sign-in, refresh, identity."""
    method = "GET" if body is None and not token else "POST"
    json = dict(body) if body is not None else None
    return _result(await send(Call(method, _url(server, name), token=token, params=params, json=json)), writes=False)


def error_name(error: NetworkError) -> str:
    """The lexicon's name of a refusal (`InvalidSwap`, `RecordNotFound`…), '' when there is none."""
    return str(error.params.get("error", ""))


def _url(server: str, name: str) -> str:
    return f"{server}/xrpc/{name}"


def _access(account: Account) -> str:
    token = account.secret.get("access")
    if not token:
        raise SessionExpired("network.session_expired", params={"host": account.server, "said": ""})
    return str(token)


def _result(answer: Answer, *, writes: bool) -> dict[str, Any]:
    if answer.ok:
        return answer.mapping()
    raise _error(answer, writes=writes)


def _error(answer: Answer, *, writes: bool) -> NetworkError:
    name, said = _named(answer)
    params = {"host": answer.host, "said": said[:300], "error": name}
    if name in _STOPPED:
        return NeedsReconnect("network.account_stopped", params=params, evidence=answer.evidence())
    if answer.status in (400, 401, 403) and name in _AGED:
        return SessionExpired("network.session_expired", params=params, evidence=answer.evidence())
    if answer.status == 501:
        return Refused("network.refused", params=params, evidence=answer.evidence())
    error = error_of(answer, writes=writes, said=said)
    error.params["error"] = name
    return error


def _named(answer: Answer) -> tuple[str, str]:
    """`error` and `message` of the XRPC envelope; a proxy's HTML page has neither."""
    if "json" not in answer.header("content-type"):
        return "", ""
    try:
        body = answer.mapping()
    except NetworkError:
        return "", ""
    return str(body.get("error", "")), str(body.get("message", ""))
