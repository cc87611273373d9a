"""Campaigns: the phases of a push, and the briefs that hang from each."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from binome import words
from binome.core.calendar_days import day_in
from binome.core.campaigns import USUAL_PHASES
from binome.core.permissions import decide
from binome.core.problems import BadInput
from binome.planning.actions.edit_campaign import edit_campaign
from binome.planning.actions.plan_campaign import plan_campaign
from binome.planning.queries import CampaignCard, briefs, campaign_card, objective_card
from binome.web.campaign_form import Values, draft_of, first_values, rows, sent_values, values_of
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field
from binome.web.timeline import timeline


@brand_page("planning.view", step="brief")
def campaign(request: BrandRequest, campaign_id: UUID) -> HttpResponse:
    """One campaign: where it is in its phases, and the briefs of each."""
    card = campaign_card(campaign_id)
    today = day_in(request.brand.timezone, request.now)
    held = briefs(campaign_id=campaign_id)
    context = {
        "campaign": card, "line": timeline(card, today), "today": today,
        "phases": [(phase, [brief for brief in held if brief.phase_id == phase.id]) for phase in card.phases],
        "apart": [brief for brief in held if brief.phase_id is None],
        "may_write": decide(request.actor, "planning.write"),
    }  # fmt: skip
    return render(request, "campaign.html", context)


@brand_page("planning.write", step="brief")
def new_campaign(request: BrandRequest, objective_id: UUID) -> HttpResponse:
    """The form of a campaign that does not exist yet."""
    objective = objective_card(objective_id)
    if request.method != "POST":
        return _form(request, first_values(objective), objective.title, _objective(request, objective_id))
    values = sent_values(request.POST)
    try:
        campaign_id = plan_campaign(request.actor, objective_id, draft_of(values), now=request.now)
    except BadInput as bad:
        return _form(request, values, objective.title, _objective(request, objective_id), bad)
    return go_to(request, _address(request, campaign_id), _("The campaign is planned."))


@brand_page("planning.write", step="brief")
def edit(request: BrandRequest, campaign_id: UUID) -> HttpResponse:
    """The form of a campaign."""
    card = campaign_card(campaign_id)
    if request.method != "POST":
        return _form(request, values_of(card), card.objective, _address(request, campaign_id), card=card)
    values = sent_values(request.POST)
    try:
        edit_campaign(request.actor, campaign_id, draft_of(values), now=request.now)
    except BadInput as bad:
        return _form(request, values, card.objective, _address(request, campaign_id), bad, card)
    return go_to(request, _address(request, campaign_id), _("The campaign is kept."))


def _form(
    request: BrandRequest,
    values: Values,
    objective: str,
    back: str,
    bad: BadInput | None = None,
    card: CampaignCard | None = None,
) -> HttpResponse:
    context: dict[str, Any] = {
        "card": card, "values": values, "objective": objective, "back": back, "rows": rows(values),
        "errors": errors_by_field(bad) if bad else {},
        "usual": [words.say(f"phase.{code}", get_language() or "en") for code in USUAL_PHASES],
    }  # fmt: skip
    return render(request, "campaign_form.html", context, status=422 if bad else 200)


def _address(request: BrandRequest, campaign_id: UUID) -> str:
    return reverse("campaign", args=[request.brand.slug, campaign_id])


def _objective(request: BrandRequest, objective_id: UUID) -> str:
    return reverse("objective", args=[request.brand.slug, objective_id])


urlpatterns = [
    path("b/<slug:slug>/objectives/<uuid:objective_id>/campaigns/new", new_campaign, name="new_campaign"),
    path("b/<slug:slug>/campaigns/<uuid:campaign_id>/", campaign, name="campaign"),
    path("b/<slug:slug>/campaigns/<uuid:campaign_id>/edit", edit, name="edit_campaign"),
]
