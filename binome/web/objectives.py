"""Objectives: what the brand wants to reach, and where each number stands on its path."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome import words
from binome.core.calendar_days import day_in
from binome.core.permissions import decide
from binome.core.problems import BadInput
from binome.core.progress import Direction, Standing
from binome.decisions.queries import decisions_about
from binome.insights.queries import progress_of
from binome.planning.actions.close_objective import close_objective
from binome.planning.actions.create_objective import create_objective
from binome.planning.actions.edit_objective import edit_objective
from binome.planning.actions.reopen_objective import reopen_objective
from binome.planning.queries import ObjectiveCard, briefs, campaigns, objective_card
from binome.planning.queries import objectives as all_objectives
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to
from binome.web.objective_form import (
    ACTION_METRICS,
    VANITY_METRICS,
    Values,
    draft_of,
    first_values,
    kpi_rows,
    sent_values,
    values_of,
)
from binome.web.problem_pages import errors_by_field
from binome.web.timeline import timeline
from binome.workspaces.queries import people_of_brand

LATE = (Standing.BEHIND, Standing.MISSED)


@brand_page("planning.view", step="brief")
def objectives(request: BrandRequest) -> HttpResponse:
    """Every objective under way with its numbers, then those that are closed."""
    cards = all_objectives()
    active = [card for card in cards if card.state == "ACTIVE"]
    told = progress_of(active, request.now, request.brand.timezone)
    context = {
        "active": [(card, told[card.id]) for card in active],
        "closed": [card for card in cards if card.state == "CLOSED"],
        "standings": _standings(told.values()),
        "may_write": decide(request.actor, "planning.write"),
    }  # fmt: skip
    return render(request, "objectives.html", context)


@brand_page("planning.view", step="brief")
def objective(request: BrandRequest, objective_id: UUID) -> HttpResponse:
    """One objective: its numbers on their path, its campaigns, its briefs, what was decided about it."""
    card = objective_card(objective_id)
    told = progress_of([card], request.now, request.brand.timezone)[card.id]
    today = day_in(request.brand.timezone, request.now)
    planned = campaigns(objective_id)
    context = {
        "card": card, "lines": told, "standings": _standings([told]), "today": today,
        "campaigns": [(campaign, timeline(campaign, today)) for campaign in planned],
        "briefs": briefs(objective_id=objective_id), "has_objects": any(line.objects for line in told),
        "decisions": decisions_about([objective_id], [kpi.id for kpi in card.kpis]),
        "may_write": decide(request.actor, "planning.write"),
    }  # fmt: skip
    return render(request, "objective.html", context)


@brand_page("planning.write", step="brief")
def new_objective(request: BrandRequest) -> HttpResponse:
    """The form of an objective that does not exist yet."""
    if request.method != "POST":
        today = day_in(request.brand.timezone, request.now)
        return _form(request, first_values(today, request.actor.person_id))
    values = sent_values(request.POST)
    try:
        objective_id = create_objective(request.actor, draft_of(values), now=request.now)
    except BadInput as bad:
        return _form(request, values, bad)
    return go_to(request, _address(request, objective_id), _("The objective is set."))


@brand_page("planning.write", step="brief")
def edit(request: BrandRequest, objective_id: UUID) -> HttpResponse:
    """The form of an objective."""
    card = objective_card(objective_id)
    if request.method != "POST":
        return _form(request, values_of(card), card=card)
    values = sent_values(request.POST)
    try:
        edit_objective(request.actor, objective_id, draft_of(values), now=request.now)
    except BadInput as bad:
        return _form(request, values, bad, card=card)
    return go_to(request, _address(request, objective_id), _("The objective is kept."))


@require_POST
@brand_page("planning.write", step="brief")
def close(request: BrandRequest, objective_id: UUID) -> HttpResponse:
    """Take it off the list of what is under way."""
    close_objective(request.actor, objective_id, now=request.now, why=request.POST.get("why", ""))
    return go_to(request, _address(request, objective_id), _("The objective is closed."))


@require_POST
@brand_page("planning.write", step="brief")
def reopen(request: BrandRequest, objective_id: UUID) -> HttpResponse:
    """Take it up again."""
    reopen_objective(request.actor, objective_id, now=request.now)
    return go_to(request, _address(request, objective_id), _("The objective is under way again."))


def _form(
    request: BrandRequest, values: Values, bad: BadInput | None = None, card: ObjectiveCard | None = None
) -> HttpResponse:
    context: dict[str, Any] = {
        "card": card, "values": values, "errors": errors_by_field(bad) if bad else {}, "rows": kpi_rows(values),
        "action_metrics": ACTION_METRICS, "vanity_metrics": VANITY_METRICS,
        "owners": [(person.id, person.name) for person in people_of_brand()],
        "directions": [(way.value, words.say(f"direction.{way}", get_language() or "en")) for way in Direction],
    }  # fmt: skip
    return render(request, "objective_form.html", context, status=422 if bad else 200)


def _standings(told: Any) -> dict[str, int]:
    """How many numbers are late, unread, and there are in all."""
    counted = Counter(line.progress.standing for lines in told for line in lines)
    return {
        "all": counted.total(), "late": sum(counted[standing] for standing in LATE),
        "unread": counted[Standing.NO_READING], "reached": counted[Standing.REACHED],
        "waiting": counted[Standing.NOT_STARTED],
    }  # fmt: skip


def _address(request: BrandRequest, objective_id: UUID) -> str:
    return reverse("objective", args=[request.brand.slug, objective_id])


urlpatterns = [
    path("b/<slug:slug>/objectives/", objectives, name="objectives"),
    path("b/<slug:slug>/objectives/new", new_objective, name="new_objective"),
    path("b/<slug:slug>/objectives/<uuid:objective_id>/", objective, name="objective"),
    path("b/<slug:slug>/objectives/<uuid:objective_id>/edit", edit, name="edit_objective"),
    path("b/<slug:slug>/objectives/<uuid:objective_id>/close", close, name="close_objective"),
    path("b/<slug:slug>/objectives/<uuid:objective_id>/reopen", reopen, name="reopen_objective"),
]
