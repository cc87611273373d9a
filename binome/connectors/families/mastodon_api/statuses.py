"""What a status says, as the product's own values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from binome.connectors.families.mastodon_api.plain_text import plain_text
from binome.connectors.port import Account, Author, InboxItem, ItemKind, Sighting


def sighting_of(status: Mapping[str, Any]) -> Sighting:
    """A status of ours, read back."""
    media = status.get("media_attachments") or []
    return Sighting(
        external_id=str(status["id"]),
        permalink=permalink_of(status),
        text=plain_text(str(status.get("content") or "")),
        media_count=len(media),
        alts=tuple(str(item.get("description") or "") for item in media),
        created_at=instant_of(status),
        evidence={"uri": str(status.get("uri") or ""), "media": [str(item["id"]) for item in media]},
    )


def item_of(account: Account, status: Mapping[str, Any], kind: ItemKind | None = None, root: str = "") -> InboxItem:
    """A status said to us, with what an answer to it needs: whom to name, how widely to say it."""
    author = status["account"]
    visibility = str(status.get("visibility") or "public")
    return InboxItem(
        external_id=str(status["id"]),
        kind=kind or _kind_of(account, status, visibility),
        author=Author(
            str(author["id"]),
            str(author["acct"]),
            str(author.get("display_name") or author["acct"]),
            str(author.get("avatar") or ""),
        ),
        text=plain_text(str(status.get("content") or "")),
        at=instant_of(status),
        permalink=permalink_of(status),
        in_reply_to=str(status.get("in_reply_to_id") or ""),
        root_external_id=root,
        extra={"acct": str(author["acct"]), "visibility": visibility},
    )


def permalink_of(status: Mapping[str, Any]) -> str:
    """The page of a status on its own server; "" for an address that is none: it becomes a link on a screen."""
    address = str(status.get("url") or status.get("uri") or "")
    return address if address.startswith(("https://", "http://")) else ""


def instant_of(status: Mapping[str, Any]) -> datetime:
    """When it was created (UTC)."""
    return datetime.fromisoformat(str(status["created_at"]))


def _kind_of(account: Account, status: Mapping[str, Any], visibility: str) -> ItemKind:
    if visibility == "direct":
        return ItemKind.DM
    answers_us = str(status.get("in_reply_to_account_id") or "") == account.account_id
    return ItemKind.REPLY if answers_us else ItemKind.MENTION
