"""The brand's accounts: their health, connecting, reconnecting, disconnecting, and bringing a page in from a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from asgiref.sync import async_to_sync
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from binome.channels.actions.connect_channel import connect_channel
from binome.channels.actions.disconnect_channel import disconnect_channel
from binome.channels.actions.reconnect_channel import reconnect_channel
from binome.channels.queries import ChannelCard, channel_card, channels_of_brand
from binome.channels.signing_in import asks_for_consent, connectable, fields_of, sign_in
from binome.connectors.port import SignedIn
from binome.core.permissions import decide
from binome.core.problems import BadInput
from binome.web.consent import finish_consent, start_consent
from binome.web.door import BrandRequest, brand_page, network_page, person_page
from binome.web.htmx import go_to
from binome.web.outside import outside
from binome.web.page_import import import_a_page
from binome.web.problem_pages import errors_by_field
from binome.workspaces.scopes import brand_scope


@brand_page("channels.view")
def channels(request: BrandRequest) -> HttpResponse:
    """Every account with its health, and the networks one can connect to."""
    cards = channels_of_brand()
    context = {
        "channels": cards,
        "networks": [(network.code, not fields_of(network.code)) for network in connectable()],
        "may_connect": decide(request.actor, "channels.connect"),
        "may_import": decide(request.actor, "metrics.import"),
        "to_mend": [card for card in cards if card.state == "NEEDS_RECONNECT"],
    }
    return render(request, "channels.html", context)


@network_page("channels.connect")
def connect(request: BrandRequest, network: str, channel_id: UUID | None = None) -> HttpResponse:
    """The form of a network, for a new channel or for one that must be signed in to again."""
    if request.method != "POST":
        return _form(request, network, channel_id, {})
    given = {field.code: request.POST.get(field.code, "") for field in fields_of(network)}
    try:
        if asks_for_consent(network):
            return start_consent(request, network, given.get("server", ""), channel_id)
        answers = {**given, "name": request.brand.name, "language": request.brand.language}
        signed_in = outside(lambda: async_to_sync(sign_in)(network, answers))
        return _keep(request, network, signed_in, channel_id)
    except BadInput as bad:
        return _form(request, network, channel_id, given, errors_by_field(bad))


@network_page("channels.connect")
def reconnect(request: BrandRequest, channel_id: UUID) -> HttpResponse:
    """Sign in again to the same account."""
    with brand_scope(request.brand.id):
        card = channel_card(channel_id)
    return connect(request, slug=request.brand.slug, network=card.network, channel_id=channel_id)


@person_page
def consent(request: HttpRequest) -> HttpResponse:
    """Where a network sends the person back after its own page."""
    return finish_consent(request, _keep)


@brand_page("channels.connect")
def disconnect(request: BrandRequest, channel_id: UUID) -> HttpResponse:
    """Take an account out of the brand's hands."""
    if request.method == "POST":
        handle = channel_card(channel_id).handle
        disconnect_channel(request.actor, channel_id, now=request.now)
        said = _("%(handle)s is disconnected. What was published and said stays.") % {"handle": handle}
        return go_to(request, _home(request), said)
    return go_to(request, _home(request))


@brand_page("metrics.import")
def page_import(request: BrandRequest) -> HttpResponse:
    """Bring a page's posts in from a file."""
    return import_a_page(request)


def _keep(request: BrandRequest, network: str, signed_in: SignedIn, channel_id: UUID | None) -> HttpResponse:
    """Write the account that was signed in to; the network has been called already."""
    with brand_scope(request.brand.id):
        if channel_id is None:
            connect_channel(request.actor, network, signed_in, now=request.now)
        else:
            reconnect_channel(request.actor, channel_id, signed_in, now=request.now)
    return go_to(request, _home(request), _("%(handle)s is connected.") % {"handle": signed_in.handle})


def _form(
    request: BrandRequest,
    network: str,
    channel_id: UUID | None,
    given: Mapping[str, str],
    errors: dict[str, list[str]] | None = None,
) -> HttpResponse:
    fields = fields_of(network)
    with brand_scope(request.brand.id):
        card = channel_card(channel_id) if channel_id else None
        context: dict[str, Any] = {
            "network": network,
            "channel": card,
            "fields": fields,
            "values": {**_known(card), **_without_secrets(network, given)},
            "errors": errors or {},
            "by_consent": asks_for_consent(network),
        }
        return render(request, "channel_connect.html", context, status=422 if errors else 200)


def _without_secrets(network: str, given: Mapping[str, str]) -> dict[str, str]:
    """What was typed, to be shown again: never a password."""
    secret = {field.code for field in fields_of(network) if field.secret}
    return {name: value for name, value in given.items() if name not in secret}


def _known(card: ChannelCard | None) -> dict[str, str]:
    return {"handle": card.handle, "server": card.server} if card else {}


def _home(request: BrandRequest) -> str:
    return reverse("channels", args=[request.brand.slug])


urlpatterns = [
    path("b/<slug:slug>/channels/", channels, name="channels"),
    path("b/<slug:slug>/channels/connect/<slug:network>/", connect, name="channel_connect"),
    path("b/<slug:slug>/channels/<uuid:channel_id>/reconnect/", reconnect, name="channel_reconnect"),
    path("b/<slug:slug>/channels/<uuid:channel_id>/disconnect/", disconnect, name="channel_disconnect"),
    path("b/<slug:slug>/channels/import/", page_import, name="channel_import"),
    path("channels/consent/", consent, name="channel_consent"),
]
