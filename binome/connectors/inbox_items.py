"""What people say on a network, as values; part of the port, which gives them on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class ItemKind(StrEnum):
    """What an inbox item is."""

    REPLY = "REPLY"
    MENTION = "MENTION"
    COMMENT = "COMMENT"
    DM = "DM"
    QUOTE = "QUOTE"


@dataclass(frozen=True)
class Author:
    """A person on a network."""

    account_id: str
    handle: str
    name: str
    avatar_url: str = ""


@dataclass(frozen=True)
class InboxItem:
    """One thing said to the brand (or by it, when `author` is the account itself). `text` is plain text."""

    external_id: str
    kind: ItemKind
    author: Author
    text: str
    at: datetime
    permalink: str
    in_reply_to: str = ""
    root_external_id: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class InboxPage:
    """Items in any order and the cursor to store *with* them. `more` says that another call would give more now."""

    items: tuple[InboxItem, ...]
    cursor: str
    more: bool = False


@dataclass(frozen=True)
class ShownThread:
    """A post as its network's page shows it: who, what, its counts by metric code, every reply below it."""

    external_id: str
    author: Author
    text: str
    alts: tuple[str, ...]
    at: datetime
    counts: Mapping[str, int]
    replies: Sequence[InboxItem]
