"""What a sandbox server holds, rebuilt from its journal: accounts, the brand's posts, visitors, waves, faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from binome.connectors.networks.sandbox import journal


@dataclass(frozen=True)
class SandboxAccount:
    """A brand's account on the sandbox."""

    id: str
    handle: str
    name: str
    language: str
    at: datetime
    token: str = field(repr=False)


@dataclass(frozen=True)
class SandboxPost:
    """A post or a reply of the brand. `key` is the part's id: the same key is the same post."""

    id: str
    key: str
    account_id: str
    text: str
    language: str
    format: str
    alts: tuple[str, ...]
    reply_to: str
    at: datetime


@dataclass(frozen=True)
class Voice:
    """Something a visitor said because somebody made him say it (a test, a live demo). `to` is '' for a mention."""

    id: str
    account_id: str
    to: str
    handle: str
    name: str
    text: str
    at: datetime


@dataclass(frozen=True)
class Wave:
    """Anger about `topic` from `start`, for `hours`, of `messages` messages, in the account's language unless said."""

    id: str
    topic: str
    start: datetime
    hours: float
    messages: int
    language: str


@dataclass
class World:
    """Everything the journal says so far."""

    server: str
    offset: int = 0
    accounts: dict[str, SandboxAccount] = field(default_factory=dict)
    posts: dict[str, SandboxPost] = field(default_factory=dict)
    by_key: dict[str, str] = field(default_factory=dict)
    voices: dict[str, Voice] = field(default_factory=dict)
    waves: list[Wave] = field(default_factory=list)
    deleted: set[str] = field(default_factory=set)
    faults: Counter[str] = field(default_factory=Counter)
    revoked: set[str] = field(default_factory=set)

    def shown(self, post_id: str) -> SandboxPost | None:
        """A post of the brand that is still there."""
        return None if post_id in self.deleted else self.posts.get(post_id)

    def posts_of(self, account_id: str) -> list[SandboxPost]:
        """The posts of an account that are still there, replies apart."""
        return [
            post
            for post in self.posts.values()
            if post.account_id == account_id and not post.reply_to and post.id not in self.deleted
        ]

    def replies_of(self, account_id: str) -> list[SandboxPost]:
        """What the account answered, still there."""
        return [
            post
            for post in self.posts.values()
            if post.account_id == account_id and post.reply_to and post.id not in self.deleted
        ]


_worlds: dict[str, World] = {}


def open_world(server: str) -> World:
    """The server as it is now: reads only what was added since the last look."""
    name = str(journal.path_of(server))
    world = _worlds.get(name)
    if world is None or journal.size_of(server) < world.offset:
        world = _worlds[name] = World(server)
    if journal.size_of(server) > world.offset:
        lines, world.offset = journal.read_from(server, world.offset)
        for line in lines:
            _apply(world, line)
    return world


def _apply(world: World, line: Mapping[str, Any]) -> None:
    kind = line.get("kind")
    if kind in _APPLIED:
        _APPLIED[kind](world, line)


def _account(world: World, line: Mapping[str, Any]) -> None:
    account = SandboxAccount(
        line["id"], line["handle"], line["name"], line["language"], datetime.fromisoformat(line["at"]), line["token"]
    )
    world.accounts[account.id] = account
    world.revoked.discard(account.token)


def _post(world: World, line: Mapping[str, Any]) -> None:
    post = SandboxPost(
        line["id"],
        line["key"],
        line["account_id"],
        line["text"],
        line["language"],
        line["format"],
        tuple(line["alts"]),
        line["reply_to"],
        datetime.fromisoformat(line["at"]),
    )
    world.posts[post.id] = post
    world.by_key[post.key] = post.id


def _voice(world: World, line: Mapping[str, Any]) -> None:
    world.voices[line["id"]] = Voice(
        line["id"],
        line["account_id"],
        line["to"],
        line["handle"],
        line["name"],
        line["text"],
        datetime.fromisoformat(line["at"]),
    )


def _wave(world: World, line: Mapping[str, Any]) -> None:
    start = datetime.fromisoformat(line["start"])
    world.waves.append(Wave(line["id"], line["topic"], start, line["hours"], line["messages"], line["language"]))


def _delete(world: World, line: Mapping[str, Any]) -> None:
    world.deleted.add(line["id"])


def _fault(world: World, line: Mapping[str, Any]) -> None:
    world.faults[line["what"]] += line["times"]


def _revoke(world: World, line: Mapping[str, Any]) -> None:
    world.revoked.add(line["token"])


_APPLIED = {
    "account": _account,
    "post": _post,
    "voice": _voice,
    "wave": _wave,
    "delete": _delete,
    "fault": _fault,
    "revoke": _revoke,
}
