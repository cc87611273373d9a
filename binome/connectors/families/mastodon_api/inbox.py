"""Mentions, replies and direct messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from binome.connectors.errors import Refused
from binome.connectors.families.mastodon_api.calls import read, server_of
from binome.connectors.families.mastodon_api.instance import GENUINE
from binome.connectors.families.mastodon_api.statuses import item_of
from binome.connectors.port import Account, InboxItem, InboxPage, ItemKind

_PAGE = 40
_QUOTES_SINCE_API = 7
_LONGEST_THREAD = 400


class MastodonApiInbox:
    """Notifications from the cursor on: ids only grow, so the cursor is the greatest id read."""

    streams: tuple[str, ...] = ("notifications",)

    async def read_stream(self, account: Account, stream: str, cursor: str) -> InboxPage:
        """The next page after the cursor, oldest first on Mastodon."""
        page = await _page(account, [("min_id", cursor or "0")])
        found = {str(notification["id"]): notification for notification in page}
        if len(page) >= _PAGE:
            found.update(await _between(account, cursor or "0", page))
        fresh = [notification for key, notification in found.items() if _is_after(key, cursor)]
        last = max((str(notification["id"]) for notification in fresh), key=_order, default=cursor)
        return InboxPage(tuple(_items(account, fresh)), last, more=len(page) >= _PAGE and last != cursor)

    async def read_thread(self, account: Account, external_id: str) -> Sequence[InboxItem]:
        """Every reply below that status, ours included; nothing when it is gone."""
        found = await _below(account, external_id)
        waiting = _unopened(account, found)
        while waiting and len(found) < _LONGEST_THREAD:
            deeper = await _below(account, waiting.pop())
            fresh = {key: status for key, status in deeper.items() if key not in found}
            found.update(fresh)
            waiting += _unopened(account, fresh)
        return tuple(item_of(account, status, root=external_id) for status in found.values())


async def _below(account: Account, external_id: str) -> dict[str, Mapping[str, Any]]:
    try:
        context = (await read(server_of(account), f"/api/v1/statuses/{external_id}/context")).mapping()
    except Refused as refusal:
        if refusal.evidence.get("status") in (404, 410):
            return {}
        raise
    return {str(status["id"]): status for status in context.get("descendants", [])}


def _unopened(account: Account, statuses: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Those with replies that are not among these: Mastodon gives the whole tree, snac one level of it."""
    if account.settings.get("software") == GENUINE:
        return []
    answered = {str(status.get("in_reply_to_id")) for status in statuses.values()}
    return [key for key, status in statuses.items() if status.get("replies_count") and key not in answered]


async def _page(account: Account, bounds: list[tuple[str, str]]) -> list[Mapping[str, Any]]:
    types = ["mention"]
    if int(account.settings.get("api_version") or 0) >= _QUOTES_SINCE_API:
        types.append("quote")
    params = [("limit", str(_PAGE)), *[("types[]", kind) for kind in types], *bounds]
    return (await read(server_of(account), "/api/v1/notifications", params)).sequence()


async def _between(account: Account, cursor: str, page: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """What lies between the cursor and a full page: nothing on Mastodon, whose pages start at the cursor; on servers
    that take `min_id` for a mere lower bound, all that would be lost."""
    found: dict[str, Mapping[str, Any]] = {}
    while page:
        oldest = min((str(notification["id"]) for notification in page), key=_order)
        page = await _page(account, [("since_id", cursor), ("max_id", oldest)])
        fresh = {str(n["id"]): n for n in page if _is_after(str(n["id"]), cursor) and str(n["id"]) not in found}
        found.update(fresh)
        if not fresh:
            break
    return found


def _order(notification_id: str) -> tuple[int, str]:
    """Ids are numbers on Mastodon, sortable texts elsewhere: longer is later, then letter by letter."""
    return len(notification_id), notification_id


def _is_after(notification_id: str, cursor: str) -> bool:
    return not cursor or _order(notification_id) > _order(cursor)


def _items(account: Account, notifications: Sequence[Mapping[str, Any]]) -> list[InboxItem]:
    """Some servers send every type whatever is asked: the others are read past."""
    return [
        item_of(account, notification["status"], ItemKind.QUOTE if notification["type"] == "quote" else None)
        for notification in notifications
        if notification.get("status") and notification.get("type") in ("mention", "quote")
    ]
