"""A post on a network that lives in this installation, as its own page there would show it.

Only for those of a brand that has an account on that server: the page belongs to nobody else.
"""

from __future__ import annotations

from asgiref.sync import async_to_sync
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from binome.channels.queries import channels_of_brand
from binome.connectors import registry
from binome.connectors.port import Network, Window
from binome.core.problems import NotFound
from binome.web.door import PersonRequest, person_page
from binome.workspaces.queries import brands_of
from binome.workspaces.scopes import brand_scope


@person_page
def shown_post(request: PersonRequest, server: str, external_id: str) -> HttpResponse:
    """The thread of a post or of a reply."""
    network, window = _network_of(request, server)
    thread = async_to_sync(window.show)(server, external_id, request.now)
    if thread is None:
        raise NotFound("post", external_id)
    return render(request, "shown_post.html", {"thread": thread, "network": network.code, "look": network.look})


def _network_of(request: PersonRequest, server: str) -> tuple[Network, Window]:
    """The network of that server, among those that live here and where a brand of this person has an account."""
    for brand in brands_of(request.user.pk):
        with brand_scope(brand.id):
            codes = {channel.network for channel in channels_of_brand() if channel.server == server}
        for network in registry.networks():
            if network.code in codes and network.window is not None:
                return network, network.window
    raise NotFound("server", server)


urlpatterns = [path("seen/<str:server>/<str:external_id>", shown_post, name="shown_post")]
