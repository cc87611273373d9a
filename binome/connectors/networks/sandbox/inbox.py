"""The brand's inbox on the sandbox: comments, mentions, direct messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from binome.connectors import clock
from binome.connectors.networks.sandbox.audience import Remark
from binome.connectors.networks.sandbox.publish import permalink_of
from binome.connectors.networks.sandbox.signin import require_token
from binome.connectors.networks.sandbox.timeline import root_of, said_between
from binome.connectors.networks.sandbox.world import SandboxAccount, SandboxPost, open_world
from binome.connectors.port import Account, Author, InboxItem, InboxPage, ItemKind

_STREAM_OF = {
    ItemKind.REPLY: "comments",
    ItemKind.MENTION: "mentions",
    ItemKind.QUOTE: "mentions",
    ItemKind.DM: "messages",
}
_PAGE = 200
_OVERLAP = timedelta(minutes=1)


class SandboxInbox:
    """The cursor is the instant and id of the last item; a minute is read again, for two processes' clocks differ."""

    streams: tuple[str, ...] = ("comments", "mentions", "messages")

    async def read_stream(self, account: Account, stream: str, cursor: str) -> InboxPage:
        """The next items of that stream, oldest first."""
        world = open_world(account.server)
        known = require_token(world, account)
        at, _, last = cursor.partition("|")
        after = datetime.fromisoformat(at) - _OVERLAP if at else known.at
        said = [r for r in said_between(world, known, after, clock.now()) if _STREAM_OF[r.kind] == stream]
        fresh = said if not last else _page_with_news(said, (datetime.fromisoformat(at), last))
        page = fresh[:_PAGE]
        place = f"{page[-1].at.isoformat()}|{page[-1].id}" if page else cursor
        return InboxPage(tuple(_item(account, remark) for remark in page), place, more=len(fresh) > _PAGE)

    async def read_thread(self, account: Account, external_id: str) -> Sequence[InboxItem]:
        """Every reply below a post or a mention, ours included, oldest first."""
        world = open_world(account.server)
        known = require_token(world, account)
        post = world.posts.get(external_id)
        said = said_between(world, known, post.at if post else known.at, clock.now())
        others = [_item(account, remark) for remark in said if remark.root == external_id]
        ours = [
            _our_item(account, known, answer, external_id)
            for answer in world.replies_of(known.id)
            if answer.at <= clock.now() and root_of(world, known, answer.reply_to) == external_id
        ]
        return sorted(others + ours, key=lambda item: (item.at, item.external_id))


def _page_with_news(said: list[Remark], last: tuple[datetime, str]) -> list[Remark]:
    """`said` when something in it lies after the cursor, nothing otherwise: an overlap alone is no news."""
    return said if any((remark.at, remark.id) > last for remark in said) else []


def _item(account: Account, remark: Remark) -> InboxItem:
    return InboxItem(
        external_id=remark.id,
        kind=remark.kind,
        author=Author(f"u-{remark.handle}", remark.handle, remark.name),
        text=remark.text,
        at=remark.at,
        permalink=permalink_of(account.server, remark.id),
        in_reply_to=remark.to,
        root_external_id=remark.root,
    )


def _our_item(account: Account, known: SandboxAccount, answer: SandboxPost, root: str) -> InboxItem:
    return InboxItem(
        external_id=answer.id,
        kind=ItemKind.REPLY,
        author=Author(known.id, known.handle, known.name),
        text=answer.text,
        at=answer.at,
        permalink=permalink_of(account.server, answer.id),
        in_reply_to=answer.reply_to,
        root_external_id=root,
    )
