"""Connecting a sandbox account: one click."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from binome.connectors import clock
from binome.connectors.errors import NeedsReconnect
from binome.connectors.networks.sandbox import journal
from binome.connectors.networks.sandbox.world import SandboxAccount, World
from binome.connectors.port import Account, SignedIn, SignInField


class SandboxSignIn:
    """Opens a fresh server with one account on it. Nothing to type; a caller may pass `server`, `name`, `language`."""

    fields: tuple[SignInField, ...] = ()

    async def sign_in(self, answers: Mapping[str, str]) -> SignedIn:
        """A new account; on a `server` that exists, another account of it."""
        name = answers.get("name") or "Café Nova"
        handle, token = _handle_of(name), uuid4().hex
        server = answers.get("server") or f"{handle}-{token[:6]}.sandbox"
        account = {"id": f"a{token[:12]}", "handle": handle, "name": name, "language": answers.get("language") or "fr"}
        with journal.locked(server):
            line = {"kind": "account", **account, "at": clock.now().isoformat(), "token": token}
            journal.append(server, line)
        return SignedIn(server, account["id"], handle, name, "", {"token": token})

    async def renew(self, account: Account, *, refused: bool = False) -> Mapping[str, Any] | None:
        """A sandbox token does not age."""
        return None


def require_token(world: World, account: Account) -> SandboxAccount:
    """The account at its server; NeedsReconnect unless its token is one this server gave and did not withdraw."""
    known = world.accounts.get(account.account_id)
    token = account.secret.get("token")
    if known is None or known.token != token or token in world.revoked:
        raise NeedsReconnect("network.signed_out", params={"host": account.server, "said": ""})
    return known


def _handle_of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "brand"
