"""People on the snac server: they sign in by OAuth as any Mastodon app does, post, read and reply."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.live.plain_http import get, post_form
from tests.live.snac.server import SnacServer

CALLBACK = "http://127.0.0.1:9/signed-in"  # nobody listens there: the code is read from the redirect


@dataclass(frozen=True)
class Person:
    """One account. ``token`` belongs to the person's own app, not to the product's."""

    server: SnacServer
    login: str
    password: str
    token: str
    app: Mapping[str, str] = field(default_factory=dict, repr=False)

    def post(self, text: str) -> dict[str, Any]:
        """Publishes a status."""
        return self._status({"status": text})

    def reply(self, status_id: str, text: str) -> dict[str, Any]:
        """Answers a status, with the mention that Mastodon apps write."""
        asked = self.read(status_id)
        return self._status({"status": f"@{asked['account']['acct']} {text}", "in_reply_to_id": status_id})

    def mention(self, other: Person, text: str) -> dict[str, Any]:
        """Publishes a status that names somebody."""
        return self._status({"status": f"@{other.login} {text}"})

    def revoke_token(self) -> None:
        """Withdraws the token, as a person does on the server's page of connected apps."""
        fields = {"client_id": self.app["client_id"], "client_secret": self.app["client_secret"], "token": self.token}
        post_form(f"{self.server.url}/oauth/revoke", fields)

    def like(self, status_id: str) -> None:
        """Likes a status."""
        post_form(f"{self.server.url}/api/v1/statuses/{status_id}/favourite", {}, token=self.token)

    def read(self, status_id: str) -> dict[str, Any]:
        """A status as this person sees it."""
        status: dict[str, Any] = get(f"{self.server.url}/api/v1/statuses/{status_id}", token=self.token)
        return status

    def statuses(self) -> list[dict[str, Any]]:
        """The person's own statuses, newest first."""
        me = get(f"{self.server.url}/api/v1/accounts/verify_credentials", token=self.token)
        return self._list(f"/api/v1/accounts/{me['id']}/statuses")

    def replies(self, status_id: str) -> list[dict[str, Any]]:
        """The statuses below a status."""
        context = get(f"{self.server.url}/api/v1/statuses/{status_id}/context", token=self.token)
        descendants: list[dict[str, Any]] = context["descendants"]
        return descendants

    def notifications(self) -> list[dict[str, Any]]:
        """What the person was told."""
        return self._list("/api/v1/notifications")

    def _list(self, path: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = get(f"{self.server.url}{path}", token=self.token)
        return rows

    def _status(self, fields: dict[str, str]) -> dict[str, Any]:
        made: dict[str, Any] = post_form(f"{self.server.url}/api/v1/statuses", fields, token=self.token)
        return made


def snac_person(server: SnacServer, name: str) -> Person:
    """A new account with a token of its own, obtained as the person would: consent page, code, token."""
    login, password = server.add_user(name.lower(), name)
    fields = {"client_name": "Reader", "redirect_uris": CALLBACK, "scopes": "read write follow"}
    app = post_form(f"{server.url}/api/v1/apps", fields)
    asked = {"client_id": app["client_id"], "redirect_uri": CALLBACK, "response_type": "code", "state": "live"}
    code = consent(f"{server.url}/oauth/authorize?{urlencode(asked)}", login, password)
    grant = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK}
    secret = {"client_id": app["client_id"], "client_secret": app["client_secret"]}
    token = post_form(f"{server.url}/oauth/token", grant | secret)["access_token"]
    return Person(server, login, password, token, app)


def consent(url: str, login: str, password: str) -> str:
    """Reads the consent page at ``url``, fills in its form, and takes the code out of the redirect."""
    with urllib.request.urlopen(url, timeout=20) as page:
        html = page.read().decode()
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', html)) | {
        "login": login,
        "passwd": password,
    }
    action = re.findall(r'action="([^"]+)"', html)[0]
    request = urllib.request.Request(action, data=urlencode(fields).encode(), method="POST")
    try:
        urllib.request.build_opener(_StayHere).open(request, timeout=20)
    except urllib.error.HTTPError as redirect:
        return parse_qs(urlsplit(redirect.headers["Location"]).query)["code"][0]
    raise AssertionError("snac accepted the login without a redirect: wrong password?")


class _StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """A redirect is an answer to read, not to follow."""
