"""One publication whole: when, how it went, how one knows; and what a person may decide about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome import words
from binome.channels.queries import ChannelCard, channel_card
from binome.content.queries import PostCard, media_by_sha256, post_card
from binome.core.problems import BadInput, Problem
from binome.core.wall_time import wall_time_of
from binome.publishing.actions.cancel_publication import cancel_publication
from binome.publishing.actions.release_publication import release_publication
from binome.publishing.actions.reschedule_publication import reschedule_publication
from binome.publishing.actions.schedule_publication import schedule_publication
from binome.publishing.actions.settle_publication import settle_publication
from binome.publishing.queries import PublicationCard, publication_card
from binome.publishing.queries import to_settle as waiting_for_a_person
from binome.web.calendar_view import MOVABLE
from binome.web.composer_view import page_context, studio
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to
from binome.web.looks import Preview, preview
from binome.web.problem_pages import errors_by_field, sentence
from binome.web.schedule_form import read_wall_time, said_of
from binome.workspaces.queries import EventLine

CANCELLABLE = MOVABLE | {"RETRY", "TO_CONFIRM"}


@brand_page("publishing.view", step="publish")
def to_settle(request: BrandRequest) -> HttpResponse:
    """What waits for a person: held, to confirm, refused."""
    return render(request, "to_settle.html", {"slots": waiting_for_a_person()})


@brand_page("publishing.view", step="publish")
def publication(request: BrandRequest, publication_id: UUID) -> HttpResponse:
    """A publication, its ledger and its proof."""
    return _page(request, publication_id, {})


@require_POST
@brand_page("publishing.schedule", step="create")
def schedule(request: BrandRequest, post_id: UUID) -> HttpResponse:
    """Plan the ticked channels of a post for one moment, all or none."""
    try:
        wall_time = read_wall_time(request.POST)
        chosen = _chosen(request, post_id)
        with transaction.atomic():
            for variant_id in chosen:
                schedule_publication(request.actor, variant_id, wall_time=wall_time, now=request.now)
    except BadInput as bad:
        return _unscheduled(request, post_id, bad)
    said, tone = said_of(wall_time, request.brand.timezone)
    return go_to(request, reverse("post", args=[request.brand.slug, post_id]), said, tone)


@require_POST
@brand_page("publishing.schedule", step="publish")
def reschedule(request: BrandRequest, publication_id: UUID) -> HttpResponse:
    """Another day or hour."""
    try:
        wall_time = read_wall_time(request.POST)
        reschedule_publication(request.actor, publication_id, wall_time=wall_time, now=request.now)
    except BadInput as bad:
        return _page(request, publication_id, {"errors": _at_the_hour(bad), "values": request.POST}, status=422)
    return _back(request, publication_id, *said_of(wall_time, request.brand.timezone))


@require_POST
@brand_page("publishing.schedule", step="publish")
def cancel(request: BrandRequest, publication_id: UUID) -> HttpResponse:
    """It will not leave."""
    cancel_publication(request.actor, publication_id, now=request.now, why=request.POST.get("why", "").strip())
    return _back(request, publication_id, _("It will not leave."))


@require_POST
@brand_page("publishing.settle", step="publish")
def release(request: BrandRequest, publication_id: UUID) -> HttpResponse:
    """Let a held one leave now."""
    release_publication(request.actor, publication_id, now=request.now)
    return _back(request, publication_id, _("It leaves now."))


@require_POST
@brand_page("publishing.settle", step="publish")
def settle(request: BrandRequest, publication_id: UUID) -> HttpResponse:
    """What a person saw on the network."""
    is_there, link = request.POST.get("seen") == "yes", request.POST.get("permalink", "").strip()
    try:
        settle_publication(request.actor, publication_id, is_there=is_there, permalink=link, now=request.now)
    except BadInput as bad:
        return _page(request, publication_id, {"errors": errors_by_field(bad), "values": request.POST}, status=422)
    said = _("Adopted: it is this one.") if is_there else _("It leaves again, under the same identity.")
    return _back(request, publication_id, said)


def _chosen(request: BrandRequest, post_id: UUID) -> list[UUID]:
    own = {str(variant.id): variant.id for variant in post_card(post_id).variants}
    chosen = [own[value] for value in request.POST.getlist("variants") if value in own]
    if not chosen:
        raise BadInput(Problem("publication.no_variant", "variants"))
    return chosen


def _unscheduled(request: BrandRequest, post_id: UUID, bad: BadInput) -> HttpResponse:
    shown = studio(request, post_id, editing=False)
    context = page_context(request, shown) | {"values": request.POST, "errors": _at_the_hour(bad)}
    return render(request, "composer.html", context, status=422)


def _at_the_hour(bad: BadInput) -> dict[str, list[str]]:
    """Mistakes by field of the form, where a moment is a date and an hour."""
    errors = errors_by_field(bad)
    if "wall_time" in errors:
        errors["date"] = errors.pop("wall_time")
    return errors


def _page(request: BrandRequest, publication_id: UUID, context: dict[str, Any], status: int = 200) -> HttpResponse:
    card = publication_card(publication_id)
    channel = channel_card(card.channel_id)
    post = post_card(card.post_id) if card.post_id else None
    wall = wall_time_of(card.due_at, request.brand.timezone)
    context = {
        "values": {"date": wall.strftime("%Y-%m-%d"), "time": wall.strftime("%H:%M")}, "publication": card,
        "channel": channel, "post": post, "preview": _preview(card, channel, post), "problem": _problem(card),
        "movable": card.state in MOVABLE, "cancellable": card.state in CANCELLABLE,
        "events": [_told(event) for event in card.events],
    } | context  # fmt: skip
    return render(request, "publication.html", context, status=status)


def _preview(card: PublicationCard, channel: ChannelCard, post: PostCard | None) -> Preview | None:
    """What was sent, frozen; before that, what would be sent now."""
    if card.parts:
        part = card.parts[0]
        known = media_by_sha256(item["sha256"] for item in part.media)
        media = [replace(known[item["sha256"]], alt=item["alt"]) for item in part.media if item["sha256"] in known]
        return preview(card.id, channel, part.text, "", media)
    variant = next((one for one in post.variants if one.id == card.variant_id), None) if post else None
    return preview(card.id, channel, variant.text, variant.language, variant.media) if variant else None


def _problem(card: PublicationCard) -> str:
    """What stands in its way, in words."""
    if not words.known(card.problem_code):
        return card.problem_code
    return sentence(Problem(card.problem_code, "", card.problem_params))


def _told(event: EventLine) -> tuple[str, str, EventLine, str]:
    """The colour of who did it, what happened, the event, and why it did."""
    language = get_language() or "en"
    code = f"publication.event.{event.event}"
    happened = words.say(code, language) if words.known(code) else words.say(f"state.{event.to_state}", language)
    reason = f"hold.{event.why}" if words.known(f"hold.{event.why}") else event.why
    why = words.say(reason, language) if words.known(reason) else event.why
    return ("cm" if event.person_id else ""), happened, event, why


def _back(request: BrandRequest, publication_id: UUID, said: str, tone: str = "ok") -> HttpResponse:
    return go_to(request, reverse("publication", args=[request.brand.slug, publication_id]), said, tone)


urlpatterns = [
    path("b/<slug:slug>/publications/waiting", to_settle, name="to_settle"),
    path("b/<slug:slug>/publications/<uuid:publication_id>/", publication, name="publication"),
    path("b/<slug:slug>/publications/<uuid:publication_id>/reschedule", reschedule, name="reschedule"),
    path("b/<slug:slug>/publications/<uuid:publication_id>/cancel", cancel, name="cancel_publication"),
    path("b/<slug:slug>/publications/<uuid:publication_id>/release", release, name="release_publication"),
    path("b/<slug:slug>/publications/<uuid:publication_id>/settle", settle, name="settle_publication"),
    path("b/<slug:slug>/posts/<uuid:post_id>/schedule", schedule, name="schedule_post"),
]
