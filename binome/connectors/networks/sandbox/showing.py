"""A sandbox post as its network's own page would show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from binome.connectors import clock
from binome.connectors.networks.sandbox.inbox import SandboxInbox
from binome.connectors.networks.sandbox.reach import numbers_at
from binome.connectors.networks.sandbox.timeline import root_of
from binome.connectors.networks.sandbox.world import open_world
from binome.connectors.port import Account, InboxItem


@dataclass(frozen=True)
class SandboxPage:
    """A post, its counts by metric code, and every reply below it."""

    server: str
    post_id: str
    name: str
    handle: str
    text: str
    alts: tuple[str, ...]
    at: datetime
    counts: Mapping[str, int]
    replies: Sequence[InboxItem]


async def show(server: str, external_id: str, now: datetime) -> SandboxPage | None:
    """The page of the thread that holds `external_id` (a post or a reply); None when nothing of that name is there."""
    world = open_world(server)
    for account in world.accounts.values():
        post = world.shown(root_of(world, account, external_id))
        if post is not None and post.account_id == account.id:
            place = Account("sandbox", server, account.id, account.handle, {"token": account.token})
            with clock.at(now):
                replies = await SandboxInbox().read_thread(place, post.id)
            counts = numbers_at(world, account, post, now)
            name, handle = account.name, account.handle
            return SandboxPage(server, post.id, name, handle, post.text, post.alts, post.at, counts, replies)
    return None
