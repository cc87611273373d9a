"""The inbox: the list, one conversation, and where it comes from. On a phone they are three pages."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome.channels.queries import channels_of_brand
from binome.core.channels.lifecycle import IMPORTED
from binome.core.permissions import decide
from binome.core.problems import BadInput, Conflict
from binome.inbox.actions.assign_conversation import assign_conversation
from binome.inbox.actions.read_conversation import read_conversation
from binome.inbox.actions.reopen_conversation import reopen_conversation
from binome.inbox.actions.reply_to_message import reply_to_message
from binome.inbox.actions.resolve_conversation import resolve_conversation
from binome.inbox.queries import PAGE, VIEWS, InboxFilter, InboxLine, conversations, pulse
from binome.inbox.queries import conversation as conversation_card
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import is_htmx, toast
from binome.web.inbox_view import about_context, counted, opened_context
from binome.web.problem_pages import conflict_sentence, errors_by_field

NOTHING_NEW = 204


@brand_page("inbox.view", step="engage")
def inbox(request: BrandRequest) -> HttpResponse:
    """The list, and beside it the first conversation of it."""
    context = _list_context(request)
    first = context["lines"][0].id if context["lines"] else None
    if first:
        context |= opened_context(request, conversation_card(first))
    return render(request, "inbox.html", context)


@brand_page("inbox.view", step="engage")
def conversation(request: BrandRequest, conversation_id: UUID) -> HttpResponse:
    """One conversation, opened on purpose: what was new in it is read."""
    return _opened(request, conversation_id)


@brand_page("inbox.view", step="engage")
def inbox_lines(request: BrandRequest) -> HttpResponse:
    """The list alone, when something has changed since; nothing otherwise. Asked every few seconds."""
    if request.GET.get("pulse") == pulse() and not request.GET.get("before"):
        return HttpResponse(status=NOTHING_NEW)
    return render(request, "_inbox_lines.html", _list_context(request))


@brand_page("inbox.view", step="engage")
def talk(request: BrandRequest, conversation_id: UUID) -> HttpResponse:
    """What is said in one conversation, when something has changed since; nothing otherwise."""
    context = opened_context(request, conversation_card(conversation_id))
    if request.GET.get("pulse") == context["talk_pulse"]:
        return HttpResponse(status=NOTHING_NEW)
    return render(request, "_inbox_talk.html", {**context, "oob": True})


@brand_page("inbox.view", step="engage")
def about(request: BrandRequest, conversation_id: UUID) -> HttpResponse:
    """Who that is, and where the exchange comes from."""
    return render(request, "_inbox_about.html", about_context(request, conversation_card(conversation_id)))


@require_POST
@brand_page("inbox.reply", step="engage")
def reply(request: BrandRequest, conversation_id: UUID) -> HttpResponse:
    """Send an answer by the exactly-once path; what the network would refuse comes back with the text kept."""
    text, to = request.POST.get("text", ""), UUID(request.POST["to"])
    try:
        reply_to_message(request.actor, to, text=text, now=request.now)
    except BadInput as bad:
        return _opened(request, conversation_id, {"values": {"text": text}, "errors": errors_by_field(bad)}, 422)
    except Conflict as conflict:
        return toast(_opened(request, conversation_id), conflict_sentence(conflict), "warn")
    return _done(request, conversation_id, _("Your answer is on its way."))


@require_POST
@brand_page("inbox.handle", step="engage")
def handle(request: BrandRequest, conversation_id: UUID, deed: str) -> HttpResponse:
    """Resolve, reopen, take or leave a conversation."""
    actor, now = request.actor, request.now
    if deed == "resolve":
        resolve_conversation(actor, conversation_id, now=now)
    elif deed == "reopen":
        reopen_conversation(actor, conversation_id, now=now)
    else:
        mine = actor.person_id if deed == "take" else None
        assign_conversation(actor, conversation_id, person_id=mine, now=now)
    return _done(request, conversation_id, "")


@require_POST
@brand_page("inbox.reply", step="engage")
def count(request: BrandRequest, channel_id: UUID) -> HttpResponse:
    """The length of what is being written, as the network counts it."""
    counter = counted(channel_id, request.POST.get("text", ""))
    return render(request, "_counter.html", {"counter": counter, "key": "reply"})


def _opened(
    request: BrandRequest, conversation_id: UUID, more: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The conversation, within the whole screen or alone for htmx."""
    card = conversation_card(conversation_id)
    if card.unread:
        read_conversation(request.actor, conversation_id)
    context = {"is_chosen": True, **opened_context(request, card), **(more or {})}
    if is_htmx(request):
        return render(request, "_inbox_opened.html", context, status=status)
    return render(request, "inbox.html", _list_context(request) | context, status=status)


def _done(request: BrandRequest, conversation_id: UUID, said: str) -> HttpResponse:
    if not is_htmx(request):
        url = reverse("conversation", args=[request.brand.slug, conversation_id])
        return HttpResponseRedirect(f"{url}?{request.GET.urlencode()}")
    response = _opened(request, conversation_id)
    response["HX-Trigger"] = "inbox:changed"
    return toast(response, said, "ok", also="inbox:changed") if said else response


def _list_context(request: BrandRequest) -> dict[str, Any]:
    wanted = _filter(request)
    lines = conversations(wanted)
    channels = [one for one in channels_of_brand() if one.state != IMPORTED]  # nobody can speak to those
    return {
        "wanted": wanted,
        "lines": lines,
        "views": [(view, _query(wanted, view=view)) for view in VIEWS],
        "channels": channels,
        "channel_queries": {one.id: _query(wanted, channel=_other(wanted, one.id)) for one in channels},
        "query": _query(wanted),
        "pulse": pulse(),
        "next_page": _next_page(wanted, lines),
        "may_handle": decide(request.actor, "inbox.handle"),
    }


def _filter(request: BrandRequest) -> InboxFilter:
    given = request.GET
    view = given.get("view", "")
    return InboxFilter(
        view=view if view in VIEWS else "to_answer",
        person_id=request.actor.person_id,
        channel_id=_uuid(given.get("channel", "")),
        words=given.get("words", "").strip(),
        before=_instant(given.get("before", "")),
        before_id=_uuid(given.get("before_id", "")),
    )


def _query(wanted: InboxFilter, **other: str) -> str:
    kept = {"view": wanted.view, "channel": str(wanted.channel_id or ""), "words": wanted.words} | other
    return urlencode({name: value for name, value in kept.items() if value})


def _other(wanted: InboxFilter, channel_id: UUID) -> str:
    """What a click on a channel's chip filters by: on that channel, or, when it is on already, on none."""
    return "" if wanted.channel_id == channel_id else str(channel_id)


def _next_page(wanted: InboxFilter, lines: tuple[InboxLine, ...]) -> str:
    if len(lines) < PAGE:
        return ""
    last = lines[-1]
    return _query(wanted, before=last.last_message_at.isoformat(), before_id=str(last.id))


def _uuid(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None


def _instant(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


urlpatterns = [
    path("b/<slug:slug>/inbox/", inbox, name="inbox"),
    path("b/<slug:slug>/inbox/lines/", inbox_lines, name="inbox_lines"),
    path("b/<slug:slug>/inbox/count/<uuid:channel_id>/", count, name="inbox_count"),
    path("b/<slug:slug>/inbox/<uuid:conversation_id>/", conversation, name="conversation"),
    path("b/<slug:slug>/inbox/<uuid:conversation_id>/talk/", talk, name="inbox_talk"),
    path("b/<slug:slug>/inbox/<uuid:conversation_id>/about/", about, name="inbox_about"),
    path("b/<slug:slug>/inbox/<uuid:conversation_id>/reply/", reply, name="inbox_reply"),
    path("b/<slug:slug>/inbox/<uuid:conversation_id>/<slug:deed>/", handle, name="inbox_handle"),
]
