"""Briefs: the hand-over from the SMM to the CM, acknowledged or questioned."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome.content.queries import post_names
from binome.core.briefs import missing_in
from binome.core.calendar_days import day_in
from binome.core.permissions import decide
from binome.core.problems import BadInput
from binome.planning.actions.acknowledge_brief import acknowledge_brief
from binome.planning.actions.answer_brief_question import answer_brief_question
from binome.planning.actions.ask_about_brief import ask_about_brief
from binome.planning.actions.close_brief import close_brief
from binome.planning.actions.edit_brief import edit_brief
from binome.planning.actions.hand_over_brief import hand_over_brief
from binome.planning.actions.write_brief import write_brief
from binome.planning.queries import BriefCard, brief_card, campaigns
from binome.planning.queries import briefs as all_briefs
from binome.web.brief_form import content_of, format_choices, phase_of, place_of, places, values_of, values_sent
from binome.web.door import BrandRequest, brand_page
from binome.web.history import history
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field, sentence
from binome.workspaces.queries import events_of

POSTS_SHOWN = 12
BY_THE_CM = ("ACKNOWLEDGED", "ASKED")
VIEWS = ("HANDED_OVER", "QUESTIONED", "DRAFT", "ACKNOWLEDGED", "CLOSED")
RIGHTS = {
    "write": "planning.write", "hand_over": "briefs.hand_over", "acknowledge": "briefs.acknowledge",
    "ask": "briefs.ask", "answer": "briefs.answer", "create": "content.write",
}  # fmt: skip


@brand_page("planning.view", step="brief")
def briefs(request: BrandRequest) -> HttpResponse:
    """What waits for whom; `?view=` is a state."""
    lines = all_briefs()
    counts = {state: sum(line.state == state for line in lines) for state in VIEWS}
    view = request.GET.get("view", "")
    if view not in VIEWS:
        view = _first_view(request.brand.hat, counts)
    context = {
        "lines": [line for line in lines if line.state == view], "view": view, "counts": counts,
        "any": bool(lines), "may": _rights(request), "owed": counts["QUESTIONED"], "handed": counts["HANDED_OVER"],
        "drafts": counts["DRAFT"], "has_campaign": bool(lines) or bool(campaigns()),
    }  # fmt: skip
    return render(request, "briefs.html", context)


@brand_page("planning.view", step="brief")
def brief(request: BrandRequest, brief_id: UUID) -> HttpResponse:
    """One brief: what is asked for, who holds it, what happened, what was made from it."""
    return _page(request, brief_id)


@brand_page("planning.write", step="brief")
def new_brief(request: BrandRequest) -> HttpResponse:
    """The form of a brief that does not exist yet; `?campaign=`, `?phase=` or `?objective=` say where it hangs."""
    open_campaigns = campaigns()
    if request.method != "POST":
        return _form(request, {"place": _asked_place(request, open_campaigns)}, open_campaigns)
    try:
        campaign_id, phase_id = place_of(request.POST)
        content = content_of(request.POST)
        brief_id = write_brief(request.actor, campaign_id, content, now=request.now, phase_id=phase_id)
    except BadInput as bad:
        return _form(request, values_sent(request.POST), open_campaigns, bad)
    return _then(request, brief_id)


@brand_page("planning.write", step="brief")
def edit(request: BrandRequest, brief_id: UUID) -> HttpResponse:
    """The form of a brief."""
    card = brief_card(brief_id)
    own = [campaign for campaign in campaigns(card.line.objective_id) if campaign.id == card.line.campaign_id]
    if request.method != "POST":
        return _form(request, values_of(card), own, card=card)
    try:
        content, phase_id = content_of(request.POST), phase_of(request.POST)
        after = edit_brief(request.actor, brief_id, content, now=request.now, phase_id=phase_id)
    except BadInput as bad:
        return _form(request, values_sent(request.POST), own, bad, card)
    if card.line.state == "ACKNOWLEDGED" and after != "ACKNOWLEDGED":
        return go_to(request, _address(request, brief_id), _("Kept. The CM has to acknowledge it again."), "warn")
    return _then(request, brief_id)


@require_POST
@brand_page("briefs.hand_over", step="brief")
def hand_over(request: BrandRequest, brief_id: UUID) -> HttpResponse:
    """The SMM hands it over; what lacks is told on the brief."""
    try:
        hand_over_brief(request.actor, brief_id, now=request.now)
    except BadInput as bad:
        return _page(request, brief_id, bad)
    return go_to(request, _address(request, brief_id), _("The brief is handed over. The CM acknowledges it, or asks."))


@require_POST
@brand_page("briefs.acknowledge", step="brief")
def acknowledge(request: BrandRequest, brief_id: UUID) -> HttpResponse:
    """The CM takes it on."""
    acknowledge_brief(request.actor, brief_id, now=request.now)
    return go_to(request, _address(request, brief_id), _("The brief is acknowledged. You can write from it."))


@require_POST
@brand_page("briefs.ask", step="brief")
def ask(request: BrandRequest, brief_id: UUID) -> HttpResponse:
    """The CM asks, or objects."""
    try:
        ask_about_brief(request.actor, brief_id, text=request.POST.get("text", ""), now=request.now)
    except BadInput as bad:
        return _page(request, brief_id, bad)
    return go_to(request, _address(request, brief_id), _("Your question is asked. An answer is owed to you."))


@require_POST
@brand_page("briefs.answer", step="brief")
def answer(request: BrandRequest, brief_id: UUID, question_id: UUID) -> HttpResponse:
    """The SMM answers."""
    try:
        answer_brief_question(request.actor, question_id, text=request.POST.get("answer", ""), now=request.now)
    except BadInput as bad:
        return _page(request, brief_id, bad, answering=question_id)
    return go_to(request, _address(request, brief_id), _("Your answer is given."))


@require_POST
@brand_page("planning.write", step="brief")
def close(request: BrandRequest, brief_id: UUID) -> HttpResponse:
    """Put it away."""
    close_brief(request.actor, brief_id, now=request.now, why=request.POST.get("why", ""))
    return go_to(request, _address(request, brief_id), _("The brief is closed."))


def _page(
    request: BrandRequest, brief_id: UUID, bad: BadInput | None = None, answering: UUID | None = None
) -> HttpResponse:
    card = brief_card(brief_id)
    today = day_in(request.brand.timezone, request.now)
    events = events_of([brief_id])
    context = {
        "card": card, "line": card.line, "content": card.content, "may": _rights(request), "today": today,
        "lacks": _lacks(card, today), "happened": history(events),
        "posts": reversed(post_names(brief_ids=[brief_id], limit=POSTS_SHOWN)),
        "taker": next((event.person for event in reversed(events) if event.event in BY_THE_CM), ""),
        "errors": errors_by_field(bad) if bad else {}, "answering": answering, "values": request.POST,
    }  # fmt: skip
    return render(request, "brief.html", context, status=422 if bad else 200)


def _lacks(card: BriefCard, today: Any) -> list[tuple[str, str]]:
    """What a draft still lacks: (field, sentence)."""
    if card.line.state != "DRAFT":
        return []
    return [(problem.field, sentence(problem)) for problem in missing_in(card.content, today)]


def _form(
    request: BrandRequest,
    values: dict[str, Any],
    open_campaigns: Any,
    bad: BadInput | None = None,
    card: BriefCard | None = None,
) -> HttpResponse:
    context = {
        "card": card, "values": values, "places": places(open_campaigns), "formats": format_choices(),
        "errors": errors_by_field(bad) if bad else {}, "is_out": card is not None and card.line.state != "DRAFT",
    }  # fmt: skip
    return render(request, "brief_form.html", context, status=422 if bad else 200)


def _then(request: BrandRequest, brief_id: UUID) -> HttpResponse:
    """After keeping: handed over at once, if that is the button that was pressed and nothing lacks."""
    if request.POST.get("then") != "hand_over":
        return go_to(request, _address(request, brief_id), _("The brief is kept."))
    try:
        hand_over_brief(request.actor, brief_id, now=request.now)
    except BadInput:
        said = _("The brief is kept as a draft: see what lacks before it can be handed over.")
        return go_to(request, _address(request, brief_id), said, "warn")
    return go_to(request, _address(request, brief_id), _("The brief is handed over."))


def _first_view(hat: str, counts: dict[str, int]) -> str:
    """What waits for the hat that is worn, if anything does."""
    order = ("QUESTIONED", "DRAFT", "HANDED_OVER") if hat == "smm" else ("HANDED_OVER", "QUESTIONED", "ACKNOWLEDGED")
    return next((state for state in (*order, "ACKNOWLEDGED", "DRAFT", "CLOSED") if counts[state]), order[0])


def _asked_place(request: BrandRequest, open_campaigns: Any) -> str:
    """Where the address says that a new brief hangs: a phase, a campaign, or the first campaign of an objective."""
    asked = {name: request.GET.get(name, "") for name in ("objective", "campaign", "phase")}
    for campaign in open_campaigns:
        if str(campaign.id) == asked["campaign"]:
            return f"{campaign.id}:{asked['phase']}" if asked["phase"] else str(campaign.id)
        if str(campaign.objective_id) == asked["objective"]:
            return f"{campaign.id}:{campaign.phases[0].id}"
    return ""


def _rights(request: BrandRequest) -> dict[str, bool]:
    return {name: decide(request.actor, permission) for name, permission in RIGHTS.items()}


def _address(request: BrandRequest, brief_id: UUID) -> str:
    return reverse("brief", args=[request.brand.slug, brief_id])


urlpatterns = [
    path("b/<slug:slug>/briefs/", briefs, name="briefs"),
    path("b/<slug:slug>/briefs/new", new_brief, name="new_brief"),
    path("b/<slug:slug>/briefs/<uuid:brief_id>/", brief, name="brief"),
    path("b/<slug:slug>/briefs/<uuid:brief_id>/edit", edit, name="edit_brief"),
    path("b/<slug:slug>/briefs/<uuid:brief_id>/hand-over", hand_over, name="hand_over_brief"),
    path("b/<slug:slug>/briefs/<uuid:brief_id>/acknowledge", acknowledge, name="acknowledge_brief"),
    path("b/<slug:slug>/briefs/<uuid:brief_id>/ask", ask, name="ask_about_brief"),
    path("b/<slug:slug>/briefs/<uuid:brief_id>/questions/<uuid:question_id>/answer", answer, name="answer_question"),
    path("b/<slug:slug>/briefs/<uuid:brief_id>/close", close, name="close_brief"),
]
