"""Applications, consent, tokens: OAuth as Mastodon documents it, PKCE included."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from aiohttp import web

from tests.contract.mastodon.asked import Unprocessable, body_of
from tests.contract.mastodon.state import State
from tests.contract.serving import same_secret

SCOPES = {
    *("read", "write", "follow", "push", "profile"),
    *(f"read:{name}" for name in ("accounts", "statuses", "notifications", "search", "blocks", "mutes")),
    *(f"write:{name}" for name in ("statuses", "media", "conversations", "blocks", "mutes", "reports", "favourites")),
}


@dataclass
class ConsentDesk:
    """Registers applications and gives tokens."""

    state: State = field(default_factory=State)

    def consent(self, url: str, username: str) -> str:
        """What a person does on the consent page: the code that goes back to the application."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        app = self.state.apps[asked["client_id"]]
        assert asked["response_type"] == "code"
        assert asked["redirect_uri"] == app["redirect_uris"], "the redirect address is not the registered one"
        assert set(asked["scope"].split()) <= set(app["scopes"].split()), "more scopes than were registered"
        assert asked.get("code_challenge_method", "S256") == "S256", "plain challenges are not supported"
        code = secrets.token_urlsafe(16)
        self.state.codes[code] = {**asked, "person": self.state.person(username).id}
        return code

    def token_for(self, username: str, scopes: str = "read write") -> str:
        """A token as made on the page Preferences, Development."""
        token = secrets.token_urlsafe(24)
        self.state.tokens[token] = (self.state.person(username).id, frozenset(scopes.split()))
        return token

    async def register(self, request: web.Request) -> web.Response:
        body = await body_of(request, {"client_name", "redirect_uris", "scopes", "website"})
        scopes = str(body.get("scopes", "read"))
        if not body.get("client_name") or not body.get("redirect_uris"):
            raise Unprocessable("Name can't be blank, Redirect URI can't be blank")
        if not set(scopes.split()) <= SCOPES:
            raise Unprocessable("Scopes doesn't match configured on the server.")
        app = {"client_id": secrets.token_urlsafe(12), "client_secret": secrets.token_urlsafe(12)}
        self.state.apps[app["client_id"]] = {**app, "redirect_uris": str(body["redirect_uris"]), "scopes": scopes}
        return web.json_response({"id": "1", "name": body["client_name"], **app})

    async def token(self, request: web.Request) -> web.Response:
        names = {"grant_type", "client_id", "client_secret", "redirect_uri", "code", "code_verifier", "scope"}
        body = await body_of(request, names)
        app = self.state.apps.get(str(body.get("client_id")))
        grant = self.state.codes.pop(str(body.get("code")), None)
        if app is None or not same_secret(app["client_secret"], str(body.get("client_secret"))):
            return _oauth_error("invalid_client", 401)
        if grant is None or body.get("redirect_uri") != grant["redirect_uri"] or not _proved(grant, body):
            return _oauth_error("invalid_grant", 400)
        token = secrets.token_urlsafe(24)
        self.state.tokens[token] = (grant["person"], frozenset(grant["scope"].split()))
        return web.json_response({"access_token": token, "token_type": "Bearer", "scope": grant["scope"]})


def _proved(grant: Mapping[str, str], body: Mapping[str, Any]) -> bool:
    challenge = grant.get("code_challenge")
    if challenge is None:
        return "code_verifier" not in body
    digest = hashlib.sha256(str(body.get("code_verifier", "")).encode()).digest()
    return same_secret(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), challenge)


def _oauth_error(code: str, status: int) -> web.Response:
    return web.json_response({"error": code, "error_description": f"{code} said by the server"}, status=status)
