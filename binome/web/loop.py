"""The loop: its eight steps, where each leads, and how many things wait there. One table, one line a step.

A step's `count` tells how much waits there for this actor now; a step without one shows none. Those that give a
`Counting` are counted together, in one query. `rooms` are the screens of the step, in the side navigation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from binome.approvals.queries import requests_waiting
from binome.core.permissions import Actor, decide
from binome.decisions.queries import decisions_waiting
from binome.inbox.queries import conversations_waiting
from binome.insights.queries import findings_waiting
from binome.metrics.queries import posts_ripened
from binome.planning.queries import briefs_waiting
from binome.publishing.queries import posts_being_written, publications_to_settle, publications_waiting
from binome.workspaces.counting import Counting, count_all

Words = str | Promise
Count = Callable[[Actor, datetime], int | Counting]


@dataclass(frozen=True)
class Room:
    """A screen in the side navigation."""

    label: Words
    url_name: str
    permission: str = "brand.view"
    count: Count | None = None


@dataclass(frozen=True)
class Step:
    """A station of the loop; `hat` is who holds it: smm, cm, or duo where the thing passes between the two;
    `key` follows `g` on the keyboard."""

    code: str
    label: Words
    hat: str
    url_name: str
    permission: str
    key: str
    count: Count | None = None
    rooms: tuple[Room, ...] = ()


STEPS: tuple[Step, ...] = (
    Step("brief", _("Brief"), "smm", "briefs", "planning.view", "b", lambda *_: briefs_waiting(), rooms=(
        Room(_("Briefs"), "briefs", "planning.view"),
        Room(_("Objectives"), "objectives", "planning.view"),
    )),
    Step("create", _("Create"), "cm", "posts", "content.view", "p", lambda _, at: posts_being_written(at), rooms=(
        Room(_("Posts"), "posts", "content.view"),
        Room(_("New post"), "new_post", "content.write"),
    )),
    Step("approve", _("Approve"), "duo", "approvals", "approvals.view", "a", lambda *_: requests_waiting(), rooms=(
        Room(_("To sign"), "approvals", "approvals.view"),
    )),
    Step("publish", _("Publish"), "cm", "calendar", "publishing.view", "c", lambda *_: publications_waiting(), rooms=(
        Room(_("Calendar"), "calendar", "publishing.view"),
        Room(_("Waiting for you"), "to_settle", "publishing.view", lambda *_: publications_to_settle()),
    )),
    Step("engage", _("Engage"), "cm", "inbox", "inbox.view", "i", lambda *_: conversations_waiting(), rooms=(
        Room(_("Inbox"), "inbox", "inbox.view"),
    )),
    Step("listen", _("Listen"), "cm", "numbers", "metrics.view", "n", lambda _, at: posts_ripened(at), rooms=(
        Room(_("Numbers"), "numbers", "metrics.view"),
    )),
    Step("learn", _("Learn"), "duo", "findings", "insights.view", "f", lambda *_: findings_waiting(), rooms=(
        Room(_("Findings"), "findings", "insights.view"),
    )),
    Step("decide", _("Decide"), "smm", "decisions", "decisions.view", "d", lambda _, at: decisions_waiting(at), rooms=(
        Room(_("Decisions"), "decisions", "decisions.view"),
    )),
)  # fmt: skip

HOME_ROOMS: tuple[Room, ...] = (
    Room(_("Today"), "home"),
    Room(_("Objectives"), "objectives", "planning.view"),
    Room(_("Channels"), "channels", "channels.view"),
    Room(_("People"), "people", "people.view"),
    Room(_("Settings"), "brand_settings", "brand.edit"),
)


@dataclass(frozen=True)
class Station:
    """A step as the loop bar shows it to one person; `url` is "" where they have no right to go."""

    code: str
    label: Words
    hat: str
    url: str
    key: str
    count: int | None
    current: bool


@dataclass(frozen=True)
class Door:
    """A room as the side navigation shows it."""

    label: Words
    url: str
    count: int | None
    current: bool


def stations(slug: str, actor: Actor, now: datetime, here: str | None) -> tuple[Station, ...]:
    """The loop of a brand, counted for the actor."""
    counts = _counted([step.count if decide(actor, step.permission) else None for step in STEPS], actor, now)
    return tuple(_station(step, slug, actor, count, here) for step, count in zip(STEPS, counts, strict=True))


def doors(slug: str, actor: Actor, now: datetime, step: str | None, path: str) -> tuple[Door, ...]:
    """The rooms of a step (of the brand's home without a step) the actor may enter; the one `path` is in is lit."""
    rooms = next((one.rooms for one in STEPS if one.code == step), HOME_ROOMS)
    open_to = [room for room in rooms if decide(actor, room.permission) and address(room.url_name, slug)]
    counts = _counted([room.count for room in open_to], actor, now)
    here = _room_of(path, [address(room.url_name, slug) for room in open_to], address("home", slug))
    return tuple(_door(room, slug, count, here) for room, count in zip(open_to, counts, strict=True))


def address(url_name: str, slug: str) -> str:
    """Where a screen of a brand is; "" when this installation does not have that screen."""
    try:
        return reverse(url_name, args=[slug])
    except NoReverseMatch:
        return ""


def _counted(counts: Sequence[Count | None], actor: Actor, now: datetime) -> list[int | None]:
    """What each count gives, None without one; all that can be are counted in one query."""
    found = [count(actor, now) if count else None for count in counts]
    together = iter(count_all([one for one in found if isinstance(one, Counting)]))
    return [next(together) if isinstance(one, Counting) else one for one in found]


def _station(step: Step, slug: str, actor: Actor, count: int | None, here: str | None) -> Station:
    url = address(step.url_name, slug) if decide(actor, step.permission) else ""
    return Station(step.code, step.label, step.hat, url, step.key, count, step.code == here)


def _room_of(path: str, rooms: Sequence[str], home: str) -> str:
    """The address of the room a page is in: its own, or the longest one it is under. All is under home: only itself
    counts there."""
    around = [room for room in rooms if path == room or (path.startswith(room) and room != home)]
    return max(around, key=len, default="")


def _door(room: Room, slug: str, count: int | None, here: str) -> Door:
    url = address(room.url_name, slug)
    return Door(room.label, url, count, url == here)
