"""The command palette: any screen, brand or thing, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from binome.core.permissions import decide
from binome.web import loop
from binome.web.door import BrandRequest, brand_page
from binome.workspaces.queries import brands_of

MOST = 12


@dataclass(frozen=True)
class Found:
    """One line of the palette: what it is called, what kind of thing it is, where it is."""

    label: str
    kind: str
    url: str
    icon: str


Source = Callable[[BrandRequest, str], Iterator[Found]]
"""A source gives what it has for a text already folded to lower case ("" = what to propose unasked)."""


@brand_page("brand.view")
def palette(request: BrandRequest) -> HttpResponse:
    """The lines that fit what was typed."""
    text = request.GET.get("q", "").strip().casefold()
    found: list[Found] = []
    for source in SOURCES:
        found += [line for line in source(request, text) if line not in found]
    return render(request, "palette.html", {"found": found[:MOST], "text": text})


def screens(request: BrandRequest, text: str) -> Iterator[Found]:
    """The rooms of every step the actor may enter."""
    rooms = [*loop.HOME_ROOMS, *(room for step in loop.STEPS for room in step.rooms)]
    for room in rooms:
        url = loop.address(room.url_name, request.brand.slug)
        if url and decide(request.actor, room.permission) and text in str(room.label).casefold():
            yield Found(str(room.label), _("Screen"), url, "arrow-right")


def brands(request: BrandRequest, text: str) -> Iterator[Found]:
    """The person's other brands."""
    for brand in brands_of(request.user.pk):
        if brand.slug != request.brand.slug and text in brand.name.casefold():
            yield Found(brand.name, _("Brand"), loop.address("home", brand.slug), "repeat")


SOURCES: tuple[Source, ...] = (screens, brands)

urlpatterns = [path("b/<slug:slug>/palette", palette, name="palette")]
