"""Approvals: what waits for a signature, what was signed, what an edit made void; and the page where one signs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome.approvals.actions.ask_changes import ask_changes
from binome.approvals.actions.request_approval import request_approval
from binome.approvals.actions.sign_request import sign_request
from binome.approvals.actions.withdraw_request import withdraw_request
from binome.approvals.queries import (
    request_state,
    requests,
    states_of,
)
from binome.channels.queries import channel_cards
from binome.content.queries import post_card, shown_of
from binome.core.approvals.standing import Standing
from binome.core.fingerprint import fingerprint
from binome.core.permissions import decide
from binome.core.problems import BadInput, Conflict
from binome.planning.queries import brief_card
from binome.web.composer_view import channel_of, previews_of
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field, sentence

NOBODY_S = UUID(int=0)
TABS = (Standing.REQUESTED, Standing.VOIDED, Standing.CHANGES_ASKED, Standing.SIGNED)


@brand_page("approvals.view", step="approve")
def approvals(request: BrandRequest) -> HttpResponse:
    """Each post's latest request, by how it stands now."""
    lines = requests()
    standings = [line.standing for line in lines]
    asked = request.GET.get("view", "")
    view = Standing(asked) if asked in set(TABS) else _first_tab(standings)
    shown = [line for line in lines if line.standing is view]
    context = {
        "tabs": [(tab, standings.count(tab)) for tab in TABS], "view": view, "lines": shown,
        "channels": channel_cards(key for line in shown for key in line.channel_ids),
    }  # fmt: skip
    return render(request, "approvals.html", context)


@brand_page("approvals.view", step="approve")
def approval(request: BrandRequest, request_id: UUID) -> HttpResponse:
    """Exactly what will be published, beside what was asked for: sign it, or ask for changes."""
    return _page(request, request_id, {})


@require_POST
@brand_page("approvals.request", step="approve")
def ask_approval(request: BrandRequest, post_id: UUID) -> HttpResponse:
    """Put a post before whoever signs."""
    try:
        request_id = request_approval(request.actor, post_id, note=request.POST.get("note", ""), now=request.now)
    except BadInput as bad:
        return go_to(request, _post(request, post_id), sentence(bad.problems[0]), "stop")
    if decide(request.actor, "approvals.sign"):
        return go_to(request, _address(request, request_id), _("It waits for a signature. You may give it."))
    return go_to(request, _post(request, post_id), _("It waits for a signature."))


@require_POST
@brand_page("approvals.sign", step="approve")
def sign(request: BrandRequest, request_id: UUID) -> HttpResponse:
    """Sign what was on the page: the fingerprints it carried are compared with what is there now."""
    try:
        sign_request(request.actor, request_id, seen=_seen(request.POST), now=request.now)
    except Conflict as told:
        if told.code != "approval.changed_meanwhile":
            raise
        return _page(request, request_id, {"changed": True}, status=409)
    return go_to(request, reverse("approvals", args=[request.brand.slug]), _("Signed. It may be scheduled now."))


@require_POST
@brand_page("approvals.sign", step="approve")
def changes(request: BrandRequest, request_id: UUID) -> HttpResponse:
    """Send it back with what should change."""
    try:
        ask_changes(request.actor, request_id, text=request.POST.get("text", ""), now=request.now)
    except BadInput as bad:
        return _page(request, request_id, {"errors": errors_by_field(bad)}, status=422)
    return go_to(request, reverse("approvals", args=[request.brand.slug]), _("Sent back with your words."))


@require_POST
@brand_page("approvals.view", step="approve")
def withdraw(request: BrandRequest, request_id: UUID) -> HttpResponse:
    """Take back the question, or the signature."""
    post_id, _state = request_state(request_id)
    withdraw_request(request.actor, request_id, why=request.POST.get("why", ""), now=request.now)
    return go_to(request, _post(request, post_id), _("Taken back."))


def _page(request: BrandRequest, request_id: UUID, context: dict[str, Any], status: int = 200) -> HttpResponse:
    post_id, state = request_state(request_id)
    post = post_card(post_id)
    channels = channel_cards(channel_of(variant) for variant in post.variants)
    approval = states_of([post], channels)[post_id]
    seen = {one.id: fingerprint(shown_of(one, channels[channel_of(one)])) for one in post.variants}
    context |= {
        "request_id": request_id, "state": state, "post": post, "approval": approval, "seen": seen,
        "is_latest": approval.request_id == request_id,
        "previews": previews_of(post, channels), "brief": brief_card(post.brief_id) if post.brief_id else None,
        "values": request.POST,
    }  # fmt: skip
    return render(request, "approval.html", context, status=status)


def _seen(sent: QueryDict) -> dict[UUID, str]:
    """The fingerprints the page carried; anything unreadable is a variant that nobody has."""
    seen = {}
    for name, value in sent.items():
        if name.startswith("seen-"):
            try:
                seen[UUID(name.removeprefix("seen-"))] = str(value)
            except ValueError:
                seen[NOBODY_S] = ""
    return seen


def _first_tab(standings: list[Standing]) -> Standing:
    return next((tab for tab in TABS if tab in standings), Standing.REQUESTED)


def _post(request: BrandRequest, post_id: UUID) -> str:
    return reverse("post", args=[request.brand.slug, post_id])


def _address(request: BrandRequest, request_id: UUID) -> str:
    return reverse("approval", args=[request.brand.slug, request_id])


urlpatterns = [
    path("b/<slug:slug>/approvals/", approvals, name="approvals"),
    path("b/<slug:slug>/approvals/<uuid:request_id>/", approval, name="approval"),
    path("b/<slug:slug>/approvals/<uuid:request_id>/sign", sign, name="sign"),
    path("b/<slug:slug>/approvals/<uuid:request_id>/changes", changes, name="ask_changes"),
    path("b/<slug:slug>/approvals/<uuid:request_id>/withdraw", withdraw, name="withdraw_request"),
    path("b/<slug:slug>/posts/<uuid:post_id>/approval", ask_approval, name="ask_approval"),
]
