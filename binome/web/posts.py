"""The posts of a brand, and the beginning of a new one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from binome.approvals.queries import posts_waiting, states_of
from binome.channels.queries import channel_cards, channels_of_brand
from binome.content.actions.create_post import create_post
from binome.content.queries import PostPage
from binome.content.queries import posts as posts_matching
from binome.core.permissions import decide
from binome.core.problems import BadInput
from binome.planning.queries import brief_card, briefs
from binome.publishing.queries import CalendarSlot, posts_in_progress
from binome.web.composer_view import latest_slots
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field

VIEWS = ("progress", "waiting", "all")


@brand_page("content.view", step="create")
def posts(request: BrandRequest) -> HttpResponse:
    """Posts being written, waiting for a signature, or all of them; searched by their words."""
    view = request.GET.get("view") if request.GET.get("view") in VIEWS else "progress"
    words, page = request.GET.get("q", ""), request.GET.get("page", "1")
    if words and "view" not in request.GET:
        view = "all"
    found = posts_matching(page=int(page) if page.isdecimal() else 1, words=words, only=_only(str(view), request.now))
    return render(request, "posts.html", {"view": view, "words": words, **_listed(found)})


@brand_page("content.write", step="create")
def new_post(request: BrandRequest) -> HttpResponse:
    """What it is made from and where it goes; then the composer."""
    if request.method != "POST":
        return _form(request, {"brief": request.GET.get("brief", ""), "text": request.GET.get("text", "")})
    sent = request.POST
    try:
        post_id = create_post(
            request.actor, brief_id=_uuid(sent.get("brief", "")), text=sent.get("text", ""), now=request.now,
            channel_ids=[key for key in map(_uuid, sent.getlist("channels")) if key],
        )  # fmt: skip
    except BadInput as bad:
        return _form(request, sent, errors=errors_by_field(bad), status=422)
    return go_to(request, reverse("post", args=[request.brand.slug, post_id]))


def _only(view: str, now: datetime) -> Collection[UUID] | None:
    """The posts of a view; None for all."""
    if view == "progress":
        return posts_in_progress(now)
    return posts_waiting() if view == "waiting" else None


def _form(request: BrandRequest, values: Any, status: int = 200, **context: Any) -> HttpResponse:
    chosen = _uuid(values.get("brief", ""))
    open_briefs = briefs(states=("ACKNOWLEDGED", "HANDED_OVER", "QUESTIONED"))
    channels = [card for card in channels_of_brand() if card.is_live]
    ticked = set(values.getlist("channels")) if hasattr(values, "getlist") else {str(card.id) for card in channels}
    context |= {
        "values": values, "channels": channels, "ticked": ticked, "brief": brief_card(chosen) if chosen else None,
        "brief_choices": [("", _("No brief: a free post")), *((str(line.id), line.title) for line in open_briefs)],
        "may_connect": decide(request.actor, "channels.connect"),
    }  # fmt: skip
    return render(request, "new_post.html", context, status=status)


def _listed(found: PostPage) -> dict[str, Any]:
    """The lines with what surrounds each: its brief, its channels, its signature, its place in the calendar."""
    of_variants = latest_slots([key for line in found.lines for key in line.variant_ids])
    slots: dict[UUID | None, CalendarSlot] = {slot.post_id: slot for slot in of_variants.values()}
    channels = channel_cards(key for line in found.lines for key in line.channel_ids)
    return {"found": found, "slots": slots, "channels": channels, "approvals": states_of(found.lines, channels)}


def _uuid(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None


urlpatterns = [
    path("b/<slug:slug>/posts/", posts, name="posts"),
    path("b/<slug:slug>/posts/new", new_post, name="new_post"),
]
