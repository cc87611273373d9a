"""What people say on Bluesky: notifications, and threads below our posts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from binome.connectors.errors import Refused
from binome.connectors.networks.bluesky import xrpc
from binome.connectors.networks.bluesky.identity import permalink_of
from binome.connectors.port import Account, Author, InboxItem, InboxPage, ItemKind

_KINDS = {"reply": ItemKind.REPLY, "mention": ItemKind.MENTION, "quote": ItemKind.QUOTE}
_PAGES_A_CALL = 5
_OVERLAP = timedelta(minutes=15)


@dataclass(frozen=True)
class _Place:
    """Where reading stands. The API goes from new to old: `until` is how far back to go, `top` the newest seen,
    `page` the network's own cursor while a long way back is not finished."""

    until: str = ""
    top: str = ""
    page: str = ""


class BlueskyInbox:
    """Notifications from new to old until what was already seen, with an overlap: the AppView sorts by dates that
    clients write, so an item can appear a little behind its time. An item seen twice has the same id."""

    streams: tuple[str, ...] = ("notifications",)

    async def read_stream(self, account: Account, stream: str, cursor: str) -> InboxPage:
        """Replies, mentions and quotes since the cursor; `more` while older ones are still to be read."""
        place, items = _place_of(cursor), {}
        for _ in range(_PAGES_A_CALL):
            page = await _page(account, place.page)
            notifications = page.get("notifications", [])
            items.update({item.external_id: item for item in _items(account, notifications)})
            place = _further(place, notifications, str(page.get("cursor") or ""))
            if not place.page:
                break
        return InboxPage(tuple(items.values()), _cursor_of(place), more=bool(place.page))

    async def read_thread(self, account: Account, external_id: str) -> Sequence[InboxItem]:
        """Every reply below that post, ours included; nothing when the post is gone."""
        params = [("uri", external_id), ("depth", "100"), ("parentHeight", "0")]
        try:
            thread = await xrpc.query(account, "app.bsky.feed.getPostThread", params)
        except Refused as refusal:
            if xrpc.error_name(refusal) == "NotFound":
                return ()
            raise
        return tuple(_below(account, thread["thread"], external_id))


async def _page(account: Account, cursor: str) -> dict[str, Any]:
    params = [("limit", "100")] + ([("cursor", cursor)] if cursor else [])
    return await xrpc.query(account, "app.bsky.notification.listNotifications", params)


def _further(place: _Place, notifications: Sequence[Mapping[str, Any]], next_page: str) -> _Place:
    """The place after one page: finished when the page reaches behind `until`, or is the last one."""
    instants = [str(notification["indexedAt"]) for notification in notifications]
    top = max([place.top, *instants])
    reached = bool(instants) and bool(place.until) and min(instants) < _before(place.until)
    if not instants or reached or not next_page:
        return _Place(until=top or place.until)
    return _Place(place.until, top, next_page)


def _before(instant: str) -> str:
    moment = datetime.fromisoformat(instant) - _OVERLAP
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _place_of(cursor: str) -> _Place:
    return _Place(**json.loads(cursor)) if cursor else _Place()


def _cursor_of(place: _Place) -> str:
    return json.dumps({name: value for name, value in vars(place).items() if value})


def _items(account: Account, notifications: Sequence[Mapping[str, Any]]) -> Iterator[InboxItem]:
    for notification in notifications:
        kind = _KINDS.get(notification["reason"])
        if kind:
            yield _item(account, notification, kind)


def _below(account: Account, node: Mapping[str, Any], root: str) -> Iterator[InboxItem]:
    """Depth first, without recursion: a thread may be deeper than Python's stack."""
    waiting = [*node.get("replies", [])]
    while waiting:
        reply = waiting.pop()
        if "post" in reply:
            yield _item(account, reply["post"], ItemKind.REPLY, root)
            waiting.extend(reply.get("replies", []))


def _item(account: Account, post: Mapping[str, Any], kind: ItemKind, root: str = "") -> InboxItem:
    record, author = post["record"], _author(post["author"])
    reply = record.get("reply") or {}
    uri, cid = str(post["uri"]), str(post["cid"])
    root_reference = reply.get("root") or {"uri": uri, "cid": cid}
    return InboxItem(
        external_id=uri,
        kind=kind,
        author=author,
        text=str(record.get("text", "")),
        at=datetime.fromisoformat(str(post["indexedAt"])),
        permalink=permalink_of(account, author.handle, uri),
        in_reply_to=str(reply.get("parent", {}).get("uri", "")),
        root_external_id=root or str(reply.get("root", {}).get("uri", "")),
        extra={"cid": cid, "root": root_reference, "about": str(post.get("reasonSubject") or "")},
    )


def _author(author: Mapping[str, Any]) -> Author:
    handle = str(author["handle"])
    return Author(str(author["did"]), handle, str(author.get("displayName") or handle), str(author.get("avatar") or ""))
