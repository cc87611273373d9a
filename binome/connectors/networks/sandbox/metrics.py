"""The sandbox's numbers: everything a generous network would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from binome.connectors import clock
from binome.connectors.networks.sandbox.reach import followers_at, numbers_at
from binome.connectors.networks.sandbox.signin import require_token
from binome.connectors.networks.sandbox.timeline import root_of, said_between
from binome.connectors.networks.sandbox.world import SandboxAccount, SandboxPost, World, open_world
from binome.connectors.port import Account, Measure


class SandboxMeter:
    """Likes, reposts, quotes, saves, impressions, reach and clicks by a curve; replies by counting what was said."""

    async def measure_posts(self, account: Account, external_ids: Sequence[str]) -> Mapping[str, Sequence[Measure]]:
        """By id; a deleted or unknown post is absent."""
        world = open_world(account.server)
        known = require_token(world, account)
        posts = [post for key in external_ids if (post := world.shown(key)) is not None]
        replies = _replies_below(world, known, posts)
        return {post.id: _measures(world, known, post, replies[post.id]) for post in posts}

    async def measure_account(self, account: Account) -> Sequence[Measure]:
        """Followers."""
        world = open_world(account.server)
        known = require_token(world, account)
        return (Measure("followers", followers_at(world, known, clock.now())),)


def _measures(world: World, account: SandboxAccount, post: SandboxPost, replies: int) -> tuple[Measure, ...]:
    counts = {**numbers_at(world, account, post, clock.now()), "replies": replies}
    return tuple(Measure(metric, value) for metric, value in sorted(counts.items()))


def _replies_below(world: World, account: SandboxAccount, posts: Sequence[SandboxPost]) -> Counter[str]:
    if not posts:
        return Counter()
    said = said_between(world, account, min(post.at for post in posts), clock.now())
    ours = [root_of(world, account, answer.reply_to) for answer in world.replies_of(account.id)]
    return Counter(remark.root for remark in said) + Counter(ours)
