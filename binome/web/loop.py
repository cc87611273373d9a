"""The loop: its eight steps, where each leads, and how many things wait there. One table, one line a step.

A step's `count` answers one cheap query inside the brand's scope: how much waits there for this actor now. A step
without one shows none. `rooms` are the screens of the step, in the side navigation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from binome.core.permissions import Actor, decide

Words = str | Promise
Count = Callable[[Actor, datetime], int]


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
    Step("brief", _("Brief"), "smm", "briefs", "planning.view", "b", rooms=(
        Room(_("Briefs"), "briefs", "planning.view"),
        Room(_("Objectives"), "objectives", "planning.view"),
    )),
    Step("create", _("Create"), "cm", "posts", "content.view", "p", rooms=(
        Room(_("Posts"), "posts", "content.view"),
    )),
    Step("approve", _("Approve"), "duo", "approvals", "approvals.view", "a", rooms=(
        Room(_("To sign"), "approvals", "approvals.view"),
    )),
    Step("publish", _("Publish"), "cm", "calendar", "publishing.view", "c", rooms=(
        Room(_("Calendar"), "calendar", "publishing.view"),
    )),
    Step("engage", _("Engage"), "cm", "inbox", "inbox.view", "i", rooms=(
        Room(_("Inbox"), "inbox", "inbox.view"),
    )),
    Step("listen", _("Listen"), "cm", "numbers", "metrics.view", "n", rooms=(
        Room(_("Numbers"), "numbers", "metrics.view"),
    )),
    Step("learn", _("Learn"), "duo", "findings", "insights.view", "f", rooms=(
        Room(_("Findings"), "findings", "insights.view"),
    )),
    Step("decide", _("Decide"), "smm", "decisions", "decisions.view", "d", rooms=(
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
    return tuple(_station(step, slug, actor, now, here) for step in STEPS)


def doors(slug: str, actor: Actor, now: datetime, step: str | None, url_name: str | None) -> tuple[Door, ...]:
    """The rooms of a step (of the brand's home without a step) the actor may enter."""
    rooms = next((one.rooms for one in STEPS if one.code == step), HOME_ROOMS)
    open_to = (room for room in rooms if decide(actor, room.permission) and address(room.url_name, slug))
    return tuple(_door(room, slug, actor, now, url_name) for room in open_to)


def address(url_name: str, slug: str) -> str:
    """Where a screen of a brand is; "" when this installation does not have that screen."""
    try:
        return reverse(url_name, args=[slug])
    except NoReverseMatch:
        return ""


def _station(step: Step, slug: str, actor: Actor, now: datetime, here: str | None) -> Station:
    allowed = decide(actor, step.permission)
    count = step.count(actor, now) if step.count and allowed else None
    url = address(step.url_name, slug) if allowed else ""
    return Station(step.code, step.label, step.hat, url, step.key, count, step.code == here)


def _door(room: Room, slug: str, actor: Actor, now: datetime, url_name: str | None) -> Door:
    count = room.count(actor, now) if room.count else None
    return Door(room.label, address(room.url_name, slug), count, room.url_name == url_name)
