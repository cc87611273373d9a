"""The way to a network's own consent page and back: state and PKCE verifier wait in the person's session."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from asgiref.sync import async_to_sync
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from binome.channels.actions.keep_app_registration import keep_app_registration
from binome.channels.queries import known_app
from binome.channels.signing_in import consent_url, exchange, register_app
from binome.connectors.port import AppCredentials, SignedIn
from binome.core.permissions import require
from binome.core.problems import BadInput, Conflict, Problem
from binome.web.door import BrandRequest, enter
from binome.web.htmx import go_to, is_htmx
from binome.web.outside import outside
from binome.web.problem_pages import sentence
from binome.workspaces.queries import brand_among, brands_of
from binome.workspaces.scopes import brand_scope

WAITING = "channel_consents"
WAITS_FOR = timedelta(minutes=30)
AT_ONCE = 5
"""Consents that may be under way in one session: an abandoned one is forgotten first."""

Keep = Callable[[BrandRequest, str, SignedIn, UUID | None], HttpResponse]


def start_consent(request: BrandRequest, network: str, server: str, channel_id: UUID | None) -> HttpResponse:
    """Send the person to the server's own page; BadInput when there is no such server."""
    server, back = server.strip(), _return_address(request)
    app = _app(request, network, server, back)
    state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(64)
    url = consent_url(network, server, app, back, state=state, verifier=verifier)
    waiting = {**_waiting(request), state: {
        "slug": request.brand.slug, "network": network, "server": server, "verifier": verifier,
        "channel_id": str(channel_id or ""), "at": request.now.isoformat(),
    }}  # fmt: skip
    request.session[WAITING] = dict(list(waiting.items())[-AT_ONCE:])
    if is_htmx(request):
        return go_to(request, url)
    # A form must not lead to another origin (our own policy): without JavaScript, the person follows a link.
    with brand_scope(request.brand.id):
        return render(request, "channel_consent.html", {"url": url, "server": server})


def finish_consent(request: HttpRequest, keep: Keep) -> HttpResponse:
    """Turn the consent the person comes back with into a channel. Whoever comes back with a state that this session
    did not start, or started too long ago, is told so and nothing is connected."""
    started = _take(request)
    branded = _on_brand(request, started["slug"])
    home = reverse("channels", args=[branded.brand.slug])
    channel_id = UUID(started["channel_id"]) if started["channel_id"] else None
    try:
        signed_in = _exchange(branded, started)
        return keep(branded, started["network"], signed_in, channel_id)
    except BadInput as bad:
        return go_to(request, home, " ".join(sentence(problem) for problem in bad.problems), tone="stop")


def _exchange(request: BrandRequest, started: dict[str, str]) -> SignedIn:
    network, server, back = started["network"], started["server"], _return_address(request)
    if not request.GET.get("code"):
        raise BadInput(Problem("channel.consent_refused", "", {"server": server}))
    app = known_app(request.brand.organisation_id, network, server, back)
    if app is None:
        raise Conflict("channel.consent_lost")
    code, verifier = request.GET["code"], started["verifier"]
    return outside(lambda: async_to_sync(exchange)(network, server, app, back, code=code, verifier=verifier))


def _app(request: BrandRequest, network: str, server: str, back: str) -> AppCredentials:
    """Our registration at that server, made on first use."""
    known = known_app(request.brand.organisation_id, network, server, back)
    if known is not None:
        return known
    made = outside(lambda: async_to_sync(register_app)(network, server, back))
    keep_app_registration(request.brand.organisation_id, network, server, back, made, now=request.now)
    return made


def _take(request: Any) -> dict[str, str]:
    """What that state started; each serves once."""
    waiting = _waiting(request)
    started: dict[str, str] | None = waiting.pop(request.GET.get("state", ""), None)
    request.session[WAITING] = waiting
    if started is None or request.now - datetime.fromisoformat(started["at"]) > WAITS_FOR:
        raise Conflict("channel.consent_lost")
    return started


def _on_brand(request: Any, slug: str) -> BrandRequest:
    request.brands = brands_of(request.user.pk)
    enter(request, brand_among(request.brands, slug), request.now, None)
    require(request.actor, "channels.connect")
    branded: BrandRequest = request
    return branded


def _waiting(request: HttpRequest) -> dict[str, Any]:
    waiting: dict[str, Any] = request.session.get(WAITING, {})
    return dict(waiting)


def _return_address(request: HttpRequest) -> str:
    here = reverse("channel_consent")
    return f"{settings.BINOME_PUBLIC_URL}{here}" if settings.BINOME_PUBLIC_URL else request.build_absolute_uri(here)
