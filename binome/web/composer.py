"""The composer: one idea, a native version a channel, what is wrong told before it can be sent."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome.content.actions.add_variant import add_variant
from binome.content.actions.discard_post import discard_post
from binome.content.actions.edit_post import edit_post
from binome.content.actions.lighten_media import lighten_media
from binome.content.actions.remove_variant import remove_variant
from binome.content.drafts import MediaUse, VariantEdit
from binome.content.image_cleaning import MOST_BYTES
from binome.content.queries import post_card, revisions
from binome.core.problems import BadInput, Conflict, Problem
from binome.publishing.queries import publications_of_variants
from binome.web.composer_form import NO_ID, Deed, Sent, read_form, uses
from binome.web.composer_view import OVER, Studio, limits_for, page_context, studio, untouchable
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to, is_htmx
from binome.web.problem_pages import errors_by_field


@brand_page("content.view", step="create")
def post(request: BrandRequest, post_id: UUID) -> HttpResponse:
    """The post in the composer; `?edit=1` opens the fields of a signed one."""
    return _page(request, studio(request, post_id, editing="edit" in request.GET), {})


@require_POST
@brand_page("content.write", step="create")
def save_post(request: BrandRequest, post_id: UUID) -> HttpResponse:
    """Keep what was written and do what the button says. An autosave is answered with what depends on the text."""
    before = studio(request, post_id, editing=True)
    sent = read_form(request.actor, before.post, request.POST, request.FILES, request.now)
    try:
        _keep(request, before, sent)
        _do(request, post_id, sent.deed)
    except Conflict as told:
        return _told(request, post_id, sent, {"stale": told.params.get("stale", ()), "typed": _typed(sent)})
    except BadInput as bad:
        return _told(request, post_id, sent, {"errors": errors_by_field(bad), "typed": _typed(sent)})
    if sent.problems:
        return _told(request, post_id, sent, {"errors": errors_by_field(BadInput(*sent.problems))})
    if sent.is_autosave and is_htmx(request):
        return _answer_autosave(request, post_id, {})
    if is_htmx(request):
        return _fragment(request, studio(request, post_id, editing=True), {})
    return go_to(request, _address(request, post_id) + "?edit=1")


@require_POST
@brand_page("content.write", step="create")
def discard(request: BrandRequest, post_id: UUID) -> HttpResponse:
    """Put the post away, unless something of it is on its way."""
    card = post_card(post_id)
    if any(slot.state not in OVER for slot in publications_of_variants([variant.id for variant in card.variants])):
        raise Conflict("post.has_publications")
    discard_post(request.actor, post_id, now=request.now)
    return go_to(request, reverse("posts", args=[request.brand.slug]), _("The post was put away."))


@brand_page("content.view", step="create")
def history(request: BrandRequest, post_id: UUID, variant_id: UUID) -> HttpResponse:
    """What a version said before."""
    card = post_card(post_id)
    return render(request, "post_history.html", {"post": card, "revisions": revisions(variant_id)})


def _keep(request: BrandRequest, before: Studio, sent: Sent) -> None:
    edit_post(
        request.actor, before.post.id, sent.edits, title=sent.title, untouchable=untouchable(before.panels),
        now=request.now,
    )  # fmt: skip


def _do(request: BrandRequest, post_id: UUID, deed: Deed) -> None:
    """What a button does once the text is kept."""
    if deed.subject == NO_ID:
        return
    if deed.verb == "add":
        add_variant(request.actor, post_id, deed.subject, now=request.now)
    elif deed.verb == "remove":
        _refuse_planned(deed.subject)
        remove_variant(request.actor, deed.subject, now=request.now)
    elif deed.verb == "lighten":
        _lighten(request, post_id, deed)
    elif deed.verb in ("free", "follow"):
        variant = next(one for one in post_card(post_id).variants if one.id == deed.subject)
        edit = VariantEdit(variant.version, variant.text, variant.language, uses(variant), deed.verb == "follow")
        edit_post(request.actor, post_id, {variant.id: edit}, now=request.now)


def _lighten(request: BrandRequest, post_id: UUID, deed: Deed) -> None:
    """Put a lighter copy where the picture stands, light enough for every channel that shows it."""
    card = post_card(post_id)
    holder = next((one for one in (card.shared, *card.variants) if one.id == deed.subject), None)
    media = next((one for one in holder.media if str(one.id) == deed.thing), None) if holder else None
    if holder is None or media is None:
        return
    showing = card.variants if holder.channel_id is None else (holder,)
    limits = limits_for([one for one in showing if one is holder or one.follows])
    copy = lighten_media(
        request.actor, media.id, most_bytes=min(one.image_max_bytes or MOST_BYTES for one in limits),
        most_pixels=min((one.image_max_pixels for one in limits if one.image_max_pixels), default=None),
        now=request.now,
    )  # fmt: skip
    swapped = tuple(MediaUse(copy.id if use.media_id == media.id else use.media_id, use.alt) for use in uses(holder))
    edit = VariantEdit(holder.version, holder.text, holder.language, swapped)
    edit_post(request.actor, post_id, {holder.id: edit}, now=request.now)


def _refuse_planned(variant_id: UUID) -> None:
    if any(slot.state not in OVER for slot in publications_of_variants([variant_id])):
        raise BadInput(Problem("post.channel_planned", "channels"))


def _told(request: BrandRequest, post_id: UUID, sent: Sent, context: dict[str, Any]) -> HttpResponse:
    """What went wrong: beside the fields, which keep what was typed."""
    if sent.is_autosave and is_htmx(request):
        return _answer_autosave(request, post_id, context)
    shown = studio(request, post_id, editing=True)
    return _fragment(request, shown, context) if is_htmx(request) else _page(request, shown, context, status=409)


def _answer_autosave(request: BrandRequest, post_id: UUID, context: dict[str, Any]) -> HttpResponse:
    shown = studio(request, post_id, editing=True)
    moved = request.POST.get("next_state") != shown.fingerprint
    return render(request, "_composer_live.html", {**page_context(request, shown), **context, "next_moved": moved})


def _fragment(request: BrandRequest, shown: Studio, context: dict[str, Any]) -> HttpResponse:
    response = render(request, "_composer.html", {**page_context(request, shown), **context})
    response["HX-Retarget"], response["HX-Reswap"] = "#composer", "outerHTML show:none"
    return response


def _page(request: BrandRequest, shown: Studio, context: dict[str, Any], status: int = 200) -> HttpResponse:
    return render(request, "composer.html", {**page_context(request, shown), **context}, status=status)


def _typed(sent: Sent) -> dict[UUID, str]:
    return {key: edit.text for key, edit in sent.edits.items() if not edit.follows}


def _address(request: BrandRequest, post_id: UUID) -> str:
    return reverse("post", args=[request.brand.slug, post_id])


urlpatterns = [
    path("b/<slug:slug>/posts/<uuid:post_id>/", post, name="post"),
    path("b/<slug:slug>/posts/<uuid:post_id>/save", save_post, name="save_post"),
    path("b/<slug:slug>/posts/<uuid:post_id>/discard", discard, name="discard_post"),
    path("b/<slug:slug>/posts/<uuid:post_id>/versions/<uuid:variant_id>", history, name="post_history"),
]
