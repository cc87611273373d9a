"""A sandbox post as its network's own page would show it."""

from __future__ import annotations

from datetime import datetime

from binome.connectors import clock
from binome.connectors.networks.sandbox.inbox import SandboxInbox
from binome.connectors.networks.sandbox.reach import numbers_at
from binome.connectors.networks.sandbox.timeline import root_of
from binome.connectors.networks.sandbox.world import SandboxAccount, SandboxPost, World, open_world
from binome.connectors.port import Account, Author, ShownThread


class SandboxWindow:
    """Reads the journal: no token, the caller says who may look."""

    async def show(self, server: str, external_id: str, now: datetime) -> ShownThread | None:
        """The thread of a post of any account of that server."""
        world = open_world(server)
        for account in world.accounts.values():
            post = world.shown(root_of(world, account, external_id))
            if post is not None and post.account_id == account.id and post.at <= now:
                return await _thread(world, account, post, now)
        return None


async def _thread(world: World, account: SandboxAccount, post: SandboxPost, now: datetime) -> ShownThread:
    place = Account("sandbox", world.server, account.id, account.handle, {"token": account.token})
    with clock.at(now):
        replies = await SandboxInbox().read_thread(place, post.id)
    author = Author(account.id, account.handle, account.name)
    counts = {**numbers_at(world, account, post, now), "replies": len(replies)}
    return ShownThread(post.id, author, post.text, post.alts, post.at, counts, replies)
