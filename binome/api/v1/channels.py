"""Connected accounts."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.channels.actions.disconnect_channel import disconnect_channel as disconnect
from binome.channels.queries import ChannelCard, channel_card, channels_of_brand

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
