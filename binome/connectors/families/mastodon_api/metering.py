"""Numbers of statuses and of the account. Counts of other servers' people are partial; there are no impressions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from binome.connectors.errors import Refused
from binome.connectors.families.mastodon_api.calls import read, server_of
from binome.connectors.port import Account, Measure

_COUNTS = {
    "favourites_count": "likes",
    "reblogs_count": "reposts",
    "replies_count": "replies",
    "quotes_count": "quotes",
}
_BATCH = 20
_BATCHES_SINCE_API = 2


class MastodonApiMeter:
    """Twenty statuses a call where the server can (Mastodon 4.3), one by one elsewhere."""

    async def measure_posts(self, account: Account, external_ids: Sequence[str]) -> Mapping[str, Sequence[Measure]]:
        """By id; a deleted status is absent."""
        if int(account.settings.get("api_version") or 0) >= _BATCHES_SINCE_API:
            statuses = await _by_batches(account, external_ids)
        else:
            statuses = [status for key in external_ids if (status := await _one(account, key))]
        return {str(status["id"]): _measures(status) for status in statuses}

    async def measure_account(self, account: Account) -> Sequence[Measure]:
        """Followers."""
        shown = (await read(server_of(account), "/api/v1/accounts/verify_credentials")).mapping()
        return (Measure("followers", int(shown["followers_count"])),) if "followers_count" in shown else ()


async def _by_batches(account: Account, external_ids: Sequence[str]) -> list[Mapping[str, Any]]:
    statuses: list[Mapping[str, Any]] = []
    for start in range(0, len(external_ids), _BATCH):
        params = [("id[]", key) for key in external_ids[start : start + _BATCH]]
        statuses.extend((await read(server_of(account), "/api/v1/statuses", params)).sequence())
    return statuses


async def _one(account: Account, external_id: str) -> Mapping[str, Any] | None:
    try:
        return (await read(server_of(account), f"/api/v1/statuses/{external_id}")).mapping()
    except Refused as refusal:
        if refusal.evidence.get("status") in (404, 410):
            return None
        raise


def _measures(status: Mapping[str, Any]) -> tuple[Measure, ...]:
    return tuple(Measure(metric, int(status[name])) for name, metric in _COUNTS.items() if status.get(name) is not None)
