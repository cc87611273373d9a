"""Connecting an account: Binôme registers itself at the server, the person consents there."""

from __future__ import annotations

import base64
import hashlib
from urllib.parse import urlencode, urlsplit

from binome.connectors.addresses import server_url
from binome.connectors.errors import NeedsReconnect, NoAnswer, NotSent, Refused, TryLater
from binome.connectors.families.mastodon_api.calls import Server, post, post_form, read
from binome.connectors.families.mastodon_api.instance import read_instance
from binome.connectors.port import AppCredentials, SignedIn, SignInField

SCOPES = "read write:statuses write:media write:conversations write:blocks write:mutes write:reports"

ADDRESS_REFUSED = ("http.address_forbidden", "http.bad_address", "http.insecure")
"""What our own transport says of an address: more telling than "no such server"."""


class MastodonApiSignIn:
    """OAuth with the authorisation code. PKCE (S256) is always offered: a server that does not know it must ignore
    the parameters (RFC 6749, 3.1), one that does (Mastodon 4.3) verifies them."""

    fields: tuple[SignInField, ...] = (SignInField("server"),)

    async def register_app(self, server: str, redirect_uri: str) -> AppCredentials:
        """An application of ours at that server; Refused names the field when this is no such server."""
        body = {"client_name": "Binôme", "redirect_uris": redirect_uri, "scopes": SCOPES}
        try:
            found = (await post(Server(server_url(server)), "/api/v1/apps", body)).mapping()
            return AppCredentials(str(found["client_id"]), str(found["client_secret"]))
        except (NotSent, TryLater):
            raise
        except (Refused, NeedsReconnect, NoAnswer, KeyError) as error:
            if isinstance(error, Refused) and error.code in ADDRESS_REFUSED:
                raise
            raise Refused("signin.not_this_network", params={"field": "server", "host": server}) from error

    def consent_url(self, server: str, app: AppCredentials, redirect_uri: str, state: str, verifier: str) -> str:
        """The server's own page, where the person says yes."""
        asked = {
            "response_type": "code",
            "client_id": app.client_id,
            "redirect_uri": redirect_uri,
            "scope": SCOPES,
            "state": state,
            "code_challenge": _challenge(verifier),
            "code_challenge_method": "S256",
        }
        return f"{server_url(server)}/oauth/authorize?{urlencode(asked)}"

    async def exchange(self, server: str, app: AppCredentials, redirect_uri: str, code: str, verifier: str) -> SignedIn:
        """The code for a token (these tokens do not age), then the account it belongs to."""
        fields = {
            "grant_type": "authorization_code",
            "client_id": app.client_id,
            "client_secret": app.client_secret,
            "redirect_uri": redirect_uri,
            "code": code,
            "code_verifier": verifier,
            "scope": SCOPES,
        }
        try:
            found = (await post_form(Server(server_url(server)), "/oauth/token", fields)).mapping()
            token = str(found["access_token"])
        except (Refused, NeedsReconnect, KeyError) as error:
            raise _code_refused(server) from error
        try:
            return await self.sign_in_with_token(server, token)
        except Refused as refused:  # snac gives a token for any code, and then turns it down
            raise _code_refused(server) if refused.code == "signin.token_wrong" else refused from refused

    async def sign_in_with_token(self, server: str, token: str) -> SignedIn:
        """The account of a token made at the server's settings page; Refused when the server turns it down."""
        place = Server(server_url(server), token.strip())
        instance = await read_instance(place)
        try:
            account = (await read(place, "/api/v1/accounts/verify_credentials")).mapping()
        except (NeedsReconnect, Refused) as refused:  # 401 on Mastodon, 422 on snac
            raise Refused("signin.token_wrong", params={"field": "token"}, evidence=refused.evidence) from refused
        return SignedIn(
            server=place.url,
            account_id=str(account["id"]),
            handle=_full_handle(str(account["acct"]), place.url),
            name=str(account.get("display_name") or account["acct"]),
            avatar_url=str(account.get("avatar") or ""),
            secret={"token": place.token},
            limits=instance.limits,
            settings={"software": instance.software, "version": instance.version, "api_version": instance.api_version},
        )


def _code_refused(server: str) -> Refused:
    return Refused("signin.code_refused", params={"host": server, "field": "server"})


def _full_handle(acct: str, url: str) -> str:
    """`user@server`, as people of other servers write it."""
    return acct if "@" in acct else f"{acct}@{urlsplit(url).netloc}"


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
