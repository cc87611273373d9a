"""A post of the practice network, whose servers are on this installation: where its permalinks lead.

What is shown is what the network itself says through its connector, not what our books hold: the proof one looks at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from asgiref.sync import async_to_sync
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from binome.channels.queries import ChannelCard, channels_of_brand, open_account
from binome.connectors import registry
from binome.connectors.errors import NetworkError
from binome.connectors.port import Account, InboxItem, Sighting
from binome.core.problems import NotFound, Problem
from binome.inbox.queries import root_of_item
from binome.web.door import PersonRequest, person_page
from binome.web.outside import outside
from binome.web.problem_pages import sentence
from binome.workspaces.queries import BrandCard, brands_of
from binome.workspaces.scopes import brand_scope


@dataclass(frozen=True)
class Place:
    """Where an item is: the account it is seen from, and the top of its thread."""

    brand: BrandCard
    channel: ChannelCard
    account: Account
    root: str


@person_page
def practice_post(request: PersonRequest, server: str, item: str) -> HttpResponse:
    """A post or a remark in its thread; only for who has a role on a brand connected to that server."""
    try:
        place = _place(request.user.pk, server, item)
        post, said = outside(lambda: async_to_sync(_look)(place))
    except NetworkError as error:
        told = sentence(Problem(error.code, "", error.params))
        return render(request, "practice_post.html", {"server": server, "told": told}, status=502)
    context = {"server": server, "item": item, "place": place, "post": post, "said": said}
    return render(request, "practice_post.html", context)


async def _look(place: Place) -> tuple[Sighting | None, Sequence[InboxItem]]:
    network = registry.network(place.account.network)
    post = await network.finder.read_back(place.account, place.root) if network.finder else None
    return post, await network.inbox.read_thread(place.account, place.root) if network.inbox else ()


def _place(person_id: UUID, server: str, item: str) -> Place:
    for brand in brands_of(person_id):
        with brand_scope(brand.id):
            for channel in channels_of_brand():
                if channel.server == server:
                    return Place(brand, channel, open_account(channel.id), root_of_item(channel.id, item) or item)
    raise NotFound("server", server)


urlpatterns = [path("sandbox/<str:server>/<str:item>", practice_post, name="practice_post")]
