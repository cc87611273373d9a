"""What a Mastodon server holds: people, statuses, media, notifications, keys. Ids only grow."""

from __future__ import annotations

import html
import itertools
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any


@dataclass
class Person:
    id: str
    username: str
    display_name: str
    followers_count: int = 0


@dataclass
class Media:
    id: str
    mime: str
    description: str
    polls_left: int = 0
    attached_to: str = ""


@dataclass
class Status:
    id: str
    author: Person
    text: str
    created_at: datetime
    visibility: str = "public"
    language: str | None = None
    spoiler_text: str = ""
    in_reply_to: str = ""
    media: list[Media] = field(default_factory=list)
    favourites: int = 0
    reblogs: int = 0


@dataclass
class State:
    """The server's own book: `statuses` is what it accepted, in order."""

    url: str = ""
    people: dict[str, Person] = field(default_factory=dict)
    statuses: dict[str, Status] = field(default_factory=dict)
    media: dict[str, Media] = field(default_factory=dict)
    notifications: list[tuple[str, str, str, str]] = field(default_factory=list)  # id, for whom, type, status
    keys: dict[tuple[str, str], tuple[datetime, str]] = field(default_factory=dict)
    tokens: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    apps: dict[str, dict[str, str]] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(110_000_000_000_000_001))
    slow_media_polls: int = 0

    def new_id(self) -> str:
        return str(next(self.numbers))

    def person(self, username: str, display_name: str = "") -> Person:
        found = next((person for person in self.people.values() if person.username == username), None)
        if found is None:
            found = Person(self.new_id(), username, display_name or username.title())
            self.people[found.id] = found
        return found

    def add_status(self, author: Person, text: str, **fields: Any) -> Status:
        status = Status(self.new_id(), author, text, datetime.now(UTC), **fields)
        self.statuses[status.id] = status
        for username in set(re.findall(r"@(\w+)", text)):
            named = next((person for person in self.people.values() if person.username == username), None)
            if named and named.id != author.id:
                self.notifications.append((self.new_id(), named.id, "mention", status.id))
        return status

    def replies_to(self, status_id: str) -> list[Status]:
        return [status for status in self.statuses.values() if status.in_reply_to == status_id]

    def descendants(self, status_id: str) -> list[Status]:
        found, waiting = [], [status_id]
        while waiting:
            below = self.replies_to(waiting.pop())
            found.extend(below)
            waiting.extend(status.id for status in below)
        return found


def account_json(state: State, person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "username": person.username,
        "acct": person.username,
        "display_name": person.display_name,
        "url": f"{state.url}/@{person.username}",
        "avatar": f"{state.url}/avatars/{person.id}.png",
        "followers_count": person.followers_count,
        "bot": False,
    }


def media_json(state: State, media: Media) -> dict[str, Any]:
    return {
        "id": media.id,
        "type": "image",
        "url": None if media.polls_left else f"{state.url}/media/{media.id}.png",
        "description": media.description or None,
    }


def status_json(state: State, status: Status) -> dict[str, Any]:
    parent = state.statuses.get(status.in_reply_to)
    return {
        "id": status.id,
        "uri": f"{state.url}/users/{status.author.username}/statuses/{status.id}",
        "url": f"{state.url}/@{status.author.username}/{status.id}",
        "created_at": status.created_at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "account": account_json(state, status.author),
        "content": _html(state, status.text),
        "visibility": status.visibility,
        "language": status.language,
        "spoiler_text": status.spoiler_text,
        "in_reply_to_id": status.in_reply_to or None,
        "in_reply_to_account_id": parent.author.id if parent else None,
        "media_attachments": [media_json(state, media) for media in status.media],
        "replies_count": len(state.replies_to(status.id)),
        "reblogs_count": status.reblogs,
        "favourites_count": status.favourites,
        "quotes_count": 0,
    }


def _html(state: State, text: str) -> str:
    """As Mastodon renders: paragraphs, breaks, links in three spans, mentions as cards without their domain."""
    paragraphs = [_inline(state, paragraph) for paragraph in re.split(r"\n{2,}", text)]
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def _inline(state: State, text: str) -> str:
    pieces = re.split(r"(https?://\S+|@\w+(?:@[\w.-]+\w)?)", text)
    return "".join(_piece(state, piece) for piece in pieces).replace("\n", "<br />")


def _piece(state: State, piece: str) -> str:
    if piece.startswith("http"):
        scheme, rest = piece.split("://", 1)
        shown, hidden = html.escape(rest[:30]), html.escape(rest[30:])
        return (
            f'<a href="{html.escape(piece)}" target="_blank" rel="nofollow noopener">'
            f'<span class="invisible">{scheme}://</span><span class="ellipsis">{shown}</span>'
            f'<span class="invisible">{hidden}</span></a>'
        )
    if piece.startswith("@"):
        user = html.escape(piece.split("@")[1])
        return (
            f'<span class="h-card"><a href="{state.url}/@{user}" class="u-url mention">@<span>{user}</span></a></span>'
        )
    return html.escape(piece, quote=True)
