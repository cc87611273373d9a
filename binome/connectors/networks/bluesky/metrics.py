"""Numbers Bluesky gives: counts of posts by 25, followers of the account. It shows no impressions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from binome.connectors.networks.bluesky import xrpc
from binome.connectors.port import Account, Measure

_POST_COUNTS = {"likeCount": "likes", "repostCount": "reposts", "replyCount": "replies", "quoteCount": "quotes"}
_BATCH = 25


class BlueskyMeter:
    """Reads the AppView through the account's own server."""

    async def measure_posts(self, account: Account, external_ids: Sequence[str]) -> Mapping[str, Sequence[Measure]]:
        """Likes, reposts, replies and quotes by address; a deleted post is absent."""
        found: dict[str, Sequence[Measure]] = {}
        for batch in _batches(external_ids):
            answer = await xrpc.query(account, "app.bsky.feed.getPosts", [("uris", uri) for uri in batch])
            found.update({str(post["uri"]): _measures(post, _POST_COUNTS) for post in answer.get("posts", [])})
        return found

    async def measure_account(self, account: Account) -> Sequence[Measure]:
        """Followers."""
        profile = await xrpc.query(account, "app.bsky.actor.getProfile", [("actor", account.account_id)])
        return _measures(profile, {"followersCount": "followers"})


def _batches(external_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(external_ids), _BATCH):
        yield external_ids[start : start + _BATCH]


def _measures(shown: Mapping[str, Any], counts: Mapping[str, str]) -> tuple[Measure, ...]:
    return tuple(Measure(metric, int(shown[name])) for name, metric in counts.items() if name in shown)
