"""Signing in to a network, before there is a channel: calls to the network only, no database.

Whatever the network refuses comes out as BadInput on the field that must be mended, so that screens, API and command
line say it the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from binome.connectors import registry
from binome.connectors.errors import NetworkError
from binome.connectors.port import AppCredentials, Network, OAuthSignIn, PasswordSignIn, SignedIn, SignInField
from binome.core.problems import BadInput, Problem, refuse_if


def connectable() -> tuple[Network, ...]:
    """The networks one can connect to."""
    return tuple(one for one in registry.networks() if one.password_sign_in or one.oauth_sign_in)


def fields_of(network: str) -> tuple[SignInField, ...]:
    """What must be filled in to connect; nothing for a network of one click. BadInput for an unknown network."""
    known = _network(network)
    sign_in = known.password_sign_in or known.oauth_sign_in
    return sign_in.fields if sign_in else ()


def asks_for_consent(network: str) -> bool:
    """Whether the person says yes on the network's own page."""
    return _network(network).password_sign_in is None


async def sign_in(network: str, answers: Mapping[str, str]) -> SignedIn:
    """Sign in with what was typed; BadInput names the field to mend."""
    known = _by_password(network)
    _require(known.fields, answers)
    with _refusals_in_words(known.fields):
        return await known.sign_in(answers)


async def sign_in_with_token(network: str, server: str, token: str) -> SignedIn:
    """Sign in with a token made at the network's own settings page; BadInput names what to mend."""
    known = _by_consent(network)
    given = {"server": server, "token": token}
    refuse_if([Problem("field.required", name) for name, value in given.items() if not value.strip()])
    with _refusals_in_words((SignInField("server"), SignInField("token", secret=True))):
        return await known.sign_in_with_token(server, token)


async def register_app(network: str, server: str, redirect_uri: str) -> AppCredentials:
    """Binôme's own registration at that server; BadInput when there is no such server."""
    known = _by_consent(network)
    _require(known.fields, {"server": server})
    with _refusals_in_words(known.fields):
        return await known.register_app(server, redirect_uri)


def consent_url(network: str, server: str, app: AppCredentials, redirect_uri: str, *, state: str, verifier: str) -> str:
    """Where to send the person's browser."""
    known = _by_consent(network)
    with _refusals_in_words(known.fields):
        return known.consent_url(server, app, redirect_uri, state, verifier)


async def exchange(
    network: str, server: str, app: AppCredentials, redirect_uri: str, *, code: str, verifier: str
) -> SignedIn:
    """Turn the consent into an account; BadInput when the server does not honour it."""
    known = _by_consent(network)
    with _refusals_in_words(known.fields):
        return await known.exchange(server, app, redirect_uri, code, verifier)


def _network(code: str) -> Network:
    try:
        return registry.network(code)
    except registry.UnknownNetwork:
        raise BadInput(Problem("channel.network_unknown", "network", {"network": code})) from None


def _by_password(code: str) -> PasswordSignIn:
    known = _network(code).password_sign_in
    if known is None:
        raise BadInput(Problem("channel.asks_for_consent", "network", {"network": code}))
    return known


def _by_consent(code: str) -> OAuthSignIn:
    known = _network(code).oauth_sign_in
    if known is None:
        raise BadInput(Problem("channel.has_no_consent", "network", {"network": code}))
    return known


def _require(fields: tuple[SignInField, ...], answers: Mapping[str, str]) -> None:
    lacking = [field.code for field in fields if field.required and not answers.get(field.code, "").strip()]
    refuse_if([Problem("field.required", code) for code in lacking])


@contextmanager
def _refusals_in_words(fields: tuple[SignInField, ...]) -> Iterator[None]:
    """A network's refusal is a mistake in the field it names; a server that does not answer, in its address."""
    try:
        yield
    except NetworkError as error:
        names = [field.code for field in fields]
        guessed = "server" if "server" in names and error.params.get("host") else ""
        named = str(error.params.get("field") or guessed)
        raise BadInput(Problem(error.code, named if named in names else "", error.params)) from error
