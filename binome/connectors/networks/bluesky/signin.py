"""Signing in with an app password, and keeping the session alive.

The app password is kept with the session (both are encrypted at rest): a refresh token serves once, so an answer
lost while refreshing would otherwise disconnect the channel.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from binome.connectors import clock
from binome.connectors.addresses import server_url
from binome.connectors.errors import NeedsReconnect, Refused, SessionExpired, TryLater
from binome.connectors.networks.bluesky import identity, xrpc
from binome.connectors.port import Account, SignedIn, SignInField

_AHEAD = timedelta(minutes=15)


class BlueskySignIn:
    """Any PDS address; without one, the server is found from the handle."""

    fields: tuple[SignInField, ...] = (
        SignInField("handle"),
        SignInField("password", secret=True),
        SignInField("server", required=False),
    )

    async def sign_in(self, answers: Mapping[str, str]) -> SignedIn:
        """Opens a session; Refused says which field is wrong (`params["field"]`)."""
        handle = answers.get("handle", "").strip().lstrip("@").lower()
        password = answers.get("password", "").strip()
        server = await _server(answers.get("server", ""), handle)
        session = await _open_session(server, handle, password)
        secret = _secret(session, password)
        account = Account("bluesky", server, str(session["did"]), str(session["handle"]), secret)
        name, avatar = await _profile(account)
        return SignedIn(server, account.account_id, account.handle, name, avatar, secret)

    async def renew(self, account: Account, *, refused: bool = False) -> Mapping[str, Any] | None:
        """Fresh tokens a quarter of an hour before the old ones end, or at once when they were turned down."""
        if not refused and _ends_at(str(account.secret.get("access", ""))) - clock.now() > _AHEAD:
            return None
        password = str(account.secret.get("password", ""))
        try:
            session = await _refresh(account)
        except (SessionExpired, Refused):
            session = await _reopen(account, password)
        return _secret(session, password)


async def _server(typed: str, handle: str) -> str:
    if not handle:
        raise Refused("signin.handle_unknown", params={"field": "handle", "handle": handle})
    return server_url(typed) if typed.strip() else await identity.server_of(handle)


async def _open_session(server: str, identifier: str, password: str) -> dict[str, Any]:
    try:
        body = {"identifier": identifier, "password": password}
        return await xrpc.anonymous(server, "com.atproto.server.createSession", body=body)
    except SessionExpired as wrong:
        raise Refused("signin.password_wrong", params={"field": "password"}, evidence=wrong.evidence) from wrong
    except NeedsReconnect as closed:
        if xrpc.error_name(closed) == "AuthFactorTokenRequired":
            raise Refused("signin.app_password_needed", params={"field": "password"}) from closed
        raise Refused(closed.code, params={**closed.params, "field": "handle"}, evidence=closed.evidence) from closed


async def _refresh(account: Account) -> dict[str, Any]:
    token = str(account.secret.get("refresh", ""))
    if not token:
        raise SessionExpired("network.session_expired", params={"host": account.server, "said": ""})
    return await xrpc.anonymous(account.server, "com.atproto.server.refreshSession", token=token)


async def _reopen(account: Account, password: str) -> dict[str, Any]:
    """A session from the app password; when that is refused too, only a person can help."""
    try:
        return await _open_session(account.server, account.account_id, password)
    except Refused as refusal:
        params = {"host": account.server, "said": str(refusal.params.get("said", ""))}
        raise NeedsReconnect("network.signed_out", params=params, evidence=refusal.evidence) from refusal


def _secret(session: Mapping[str, Any], password: str) -> dict[str, str]:
    return {"access": str(session["accessJwt"]), "refresh": str(session["refreshJwt"]), "password": password}


def _ends_at(token: str) -> datetime:
    """When a JWT says it ends; 1970 when it is not readable, so that it is renewed."""
    try:
        payload = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        return datetime.fromtimestamp(float(claims["exp"]), UTC)
    except (IndexError, KeyError, ValueError, TypeError):
        return datetime.fromtimestamp(0, UTC)


async def _profile(account: Account) -> tuple[str, str]:
    """Name and avatar; an account made a second ago may have no profile yet, which must not stop a sign-in."""
    try:
        profile = await xrpc.query(account, "app.bsky.actor.getProfile", [("actor", account.account_id)])
    except (Refused, TryLater):
        return account.handle, ""
    return str(profile.get("displayName") or account.handle), str(profile.get("avatar") or "")
