"""Connected accounts."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from asgiref.sync import async_to_sync
from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room, scope_of
from binome.api.shapes import Given
from binome.channels.actions.connect_channel import connect_channel as connect
from binome.channels.actions.disconnect_channel import disconnect_channel as disconnect
from binome.channels.queries import ChannelCard, channel_card, channels_of_brand
from binome.channels.signing_in import asks_for_consent, connectable, fields_of, sign_in, sign_in_with_token

room = Room("Channels")


class ChannelOut(Schema):
    """A connected account. Its secret is never shown."""

    id: UUID
    network: str = Field(description="The network’s code, such as bluesky.")
    server: str
    handle: str
    name: str
    avatar_url: str
    state: str = Field(description="CONNECTED, NEEDS_RECONNECT, DISCONNECTED, or IMPORTED (read from a file).")
    problem_code: str = Field(description="Why it needs to be connected again; empty when all is well.")
    limits: dict[str, Any] = Field(description="What this server says it accepts beyond its network’s usual limits.")
    connected_at: datetime


class AccountIn(Given):
    """An account to sign in to."""

    network: str = Field(description="The network’s code, as /networks gives it.")
    server: str = Field("", description="Where the account lives, such as https://mastodon.social.")
    token: str = Field("", description="An access token, for networks whose `asks_for` says so.")
    answers: dict[str, str] = Field({}, description="What the network `asks_for`, for the others.")


class NetworkOut(Schema):
    """A network that can be connected."""

    code: str
    asks_for: list[str] = Field(description="What to give: fields of `answers`; or server and token.")


@room.get("/networks", "channels.view", list[NetworkOut])
def list_networks(request: BrandCall) -> list[NetworkOut]:
    """The networks that can be connected, and what each asks for."""
    return [NetworkOut(code=one.code, asks_for=_asked(one.code)) for one in connectable()]


@room.post_outside("/channels", "channels.connect", ChannelOut, 201)
def connect_channel(request: BrandCall, given: AccountIn) -> ChannelCard:
    """Connect an account with an app password or an access token; 422 says why the network refused, and at which
    field. The secret is enciphered and never shown again."""
    if asks_for_consent(given.network):
        signed_in = async_to_sync(sign_in_with_token)(given.network, given.server, given.token)
    else:
        suggested = {"server": given.server, "name": request.brand.name, "language": request.brand.language}
        signed_in = async_to_sync(sign_in)(given.network, suggested | given.answers)
    with scope_of(request):
        return channel_card(connect(request.actor, given.network, signed_in, now=request.now))


@room.get("/channels", "channels.view", list[ChannelOut])
def list_channels(request: BrandCall) -> tuple[ChannelCard, ...]:
    """Every account of the brand that was not disconnected."""
    return channels_of_brand()


@room.get("/channels/{channel_id}", "channels.view", ChannelOut)
def get_channel(request: BrandCall, channel_id: UUID) -> ChannelCard:
    """One account, disconnected ones included."""
    return channel_card(channel_id)


@room.delete("/channels/{channel_id}", "channels.connect")
def disconnect_channel(request: BrandCall, channel_id: UUID) -> None:
    """Erase the account's secret and stop reading it; what was published and said stays."""
    disconnect(request.actor, channel_id, now=request.now)


def _asked(network: str) -> list[str]:
    return ["server", "token"] if asks_for_consent(network) else [field.code for field in fields_of(network)]
