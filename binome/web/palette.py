"""The command palette: any screen, brand or thing, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from binome.content.queries import posts
from binome.core.permissions import decide
from binome.decisions.queries import decisions
from binome.planning.queries import briefs, objectives
from binome.web import loop
from binome.web.door import BrandRequest, brand_page
from binome.web.loop import Words
from binome.workspaces.queries import brands_of

MOST = 14
LEAST = 2
"""Letters before things are looked for."""


@dataclass(frozen=True)
class Found:
    """One line of the palette: what it is called, what kind of thing it is, where it is."""

    label: str
    kind: str
    url: str
    icon: str


Source = Callable[[BrandRequest, str], Iterator[Found]]
"""A source gives what it has for a text already folded to lower case ("" = what to propose unasked)."""


@dataclass(frozen=True)
class Deed:
    """Something one may begin from anywhere."""

    label: Words
    url_name: str
    permission: str
    icon: str


DEEDS = (
    Deed(_("New objective"), "new_objective", "planning.write", "target"),
    Deed(_("New brief"), "new_brief", "planning.write", "file-text"),
    Deed(_("New post"), "new_post", "content.write", "pen-line"),
    Deed(_("New finding"), "new_finding", "insights.write", "lightbulb"),
    Deed(_("New decision"), "new_decision", "decisions.write", "scale"),
    Deed(_("Invite somebody"), "people", "people.invite", "user-plus"),
)


@brand_page("brand.view")
def palette(request: BrandRequest) -> HttpResponse:
    """The lines that fit what was typed."""
    text = request.GET.get("q", "").strip().casefold()
    lines = (line for source in SOURCES for line in source(request, text))
    return render(request, "palette.html", {"found": list(islice(lines, MOST)), "text": text})


def screens(request: BrandRequest, text: str) -> Iterator[Found]:
    """The rooms of every step the actor may enter, each once."""
    rooms = (*loop.HOME_ROOMS, *(room for step in loop.STEPS for room in step.rooms))
    for name, room in {room.url_name: room for room in reversed(rooms)}.items():
        url = loop.address(name, request.brand.slug)
        if url and decide(request.actor, room.permission) and text in str(room.label).casefold():
            yield Found(str(room.label), gettext("Screen"), url, "arrow-right")


def deeds(request: BrandRequest, text: str) -> Iterator[Found]:
    """What the actor may begin."""
    for deed in DEEDS:
        url = loop.address(deed.url_name, request.brand.slug)
        if url and decide(request.actor, deed.permission) and text in str(deed.label).casefold():
            yield Found(str(deed.label), gettext("Action"), url, deed.icon)


def things(request: BrandRequest, text: str) -> Iterator[Found]:
    """Objectives, briefs, posts and decisions whose title holds what was typed."""
    if len(text) < LEAST:
        return
    slug = request.brand.slug
    for kind, icon, name, read in THINGS:
        for key, title in read(text):
            yield Found(title, str(kind), reverse(name, args=[slug, key]), icon)


def brands(request: BrandRequest, text: str) -> Iterator[Found]:
    """The person's other brands."""
    for brand in brands_of(request.user.pk):
        if brand.slug != request.brand.slug and text in brand.name.casefold():
            yield Found(brand.name, gettext("Brand"), loop.address("home", brand.slug), "repeat")


def _holding(text: str, cards: Iterable[Any]) -> Iterator[tuple[UUID, str]]:
    return ((card.id, card.title) for card in cards if text in card.title.casefold())


THINGS: tuple[tuple[Words, str, str, Callable[[str], Iterator[tuple[UUID, str]]]], ...] = (
    (_("Objective"), "target", "objective", lambda text: _holding(text, objectives())),
    (_("Brief"), "file-text", "brief", lambda text: _holding(text, briefs())),
    (_("Post"), "pen-line", "post", lambda text: ((post.id, post.name) for post in posts(words=text).lines)),
    (_("Decision"), "scale", "decision", lambda text: _holding(text, decisions())),
)

SOURCES: tuple[Source, ...] = (screens, deeds, brands, things)

urlpatterns = [path("b/<slug:slug>/palette", palette, name="palette")]
