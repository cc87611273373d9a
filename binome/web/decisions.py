"""The decision log: what was decided, among which options, on what evidence, and what happened then."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome.core.calendar_days import day_in
from binome.core.decisions import FINDING, DecisionDraft, missing_to_decide
from binome.core.permissions import decide as may
from binome.core.problems import BadInput
from binome.decisions.actions.add_evidence import add_evidence
from binome.decisions.actions.decide import decide
from binome.decisions.actions.edit_decision import edit_decision
from binome.decisions.actions.open_decision import open_decision
from binome.decisions.actions.remove_evidence import remove_evidence
from binome.decisions.actions.reopen_decision import reopen_decision
from binome.decisions.actions.review_decision import review_decision
from binome.decisions.queries import DecisionCard, decision_card
from binome.decisions.queries import decisions as whole_log
from binome.insights.queries import finding_card
from binome.planning.queries import objectives
from binome.web.decision_evidence import choices, chosen, evidence_line
from binome.web.decision_form import Values, draft_of, rows, sent_values, values_of
from binome.web.door import BrandRequest, brand_page
from binome.web.history import history
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field, sentence
from binome.web.typed import Typed
from binome.workspaces.queries import events_of, people_of_brand


@brand_page("decisions.view", step="decide")
def decisions(request: BrandRequest) -> HttpResponse:
    """The log: what waits to be decided, what is due for a look back, the rest."""
    today = day_in(request.brand.timezone, request.now)
    lines = whole_log()
    groups = {
        "open": [line for line in lines if line.state == "OPEN"],
        "due": [line for line in lines if line.is_due(today)],
        "taken": [line for line in lines if line.state == "DECIDED" and not line.is_due(today)],
        "reviewed": [line for line in lines if line.state == "REVIEWED"],
    }  # fmt: skip
    context = {"groups": groups, "lines": lines, "today": today, "may_write": may(request.actor, "decisions.write")}
    return render(request, "decisions.html", context)


@brand_page("decisions.view", step="decide")
def decision(request: BrandRequest, decision_id: UUID) -> HttpResponse:
    """One decision whole."""
    return _page(request, decision_id)


@brand_page("decisions.write", step="decide")
def new_decision(request: BrandRequest) -> HttpResponse:
    """The form of a decision that does not exist yet; `?finding=` is its first piece of evidence."""
    finding_id = Typed(request.GET).key("finding")
    if request.method != "POST":
        return _form(request, _first_values(request, finding_id))
    values = sent_values(request.POST)
    try:
        decision_id = open_decision(request.actor, draft_of(values), now=request.now)
    except BadInput as bad:
        return _form(request, values, bad)
    if finding_id:
        add_evidence(request.actor, decision_id, kind=FINDING, ref_id=finding_id, now=request.now)
    return go_to(request, _address(request, decision_id), _("The question is put. Add what it stands on."))


@brand_page("decisions.write", step="decide")
def edit(request: BrandRequest, decision_id: UUID) -> HttpResponse:
    """The form of an open decision."""
    card = decision_card(decision_id)
    if request.method != "POST":
        return _form(request, values_of(card.draft), card=card)
    values = sent_values(request.POST)
    try:
        edit_decision(request.actor, decision_id, draft_of(values), now=request.now)
    except BadInput as bad:
        return _form(request, values, bad, card)
    return go_to(request, _address(request, decision_id), _("The decision is kept."))


@require_POST
@brand_page("decisions.write", step="decide")
def add(request: BrandRequest, decision_id: UUID) -> HttpResponse:
    """Add a piece of evidence, frozen as it is now."""
    kind, ref_id = chosen(request.POST.get("evidence", ""))
    note = request.POST.get("note", "")
    try:
        add_evidence(request.actor, decision_id, kind=kind, ref_id=ref_id, now=request.now, note=note)
    except BadInput as bad:
        return _page(request, decision_id, bad)
    return go_to(request, _address(request, decision_id) + "#evidence", _("Added, frozen as it is now."))


@require_POST
@brand_page("decisions.write", step="decide")
def drop(request: BrandRequest, evidence_id: UUID) -> HttpResponse:
    """Take a piece of evidence out."""
    decision_id = remove_evidence(request.actor, evidence_id, now=request.now)
    return go_to(request, _address(request, decision_id) + "#evidence", _("The evidence is taken out."))


@require_POST
@brand_page("decisions.write", step="decide")
def choose(request: BrandRequest, decision_id: UUID) -> HttpResponse:
    """Choose one option, and say why."""
    option_id, why = Typed(request.POST).key("option_id"), request.POST.get("why", "")
    try:
        decide(request.actor, decision_id, option_id=option_id, why=why, now=request.now)
    except BadInput as bad:
        return _page(request, decision_id, bad)
    return go_to(request, _address(request, decision_id), _("It is decided."))


@require_POST
@brand_page("decisions.write", step="decide")
def reopen(request: BrandRequest, decision_id: UUID) -> HttpResponse:
    """Take it up again."""
    reopen_decision(request.actor, decision_id, now=request.now, why=request.POST.get("why", ""))
    return go_to(request, _address(request, decision_id), _("The question is open again."))


@require_POST
@brand_page("decisions.write", step="decide")
def review(request: BrandRequest, decision_id: UUID) -> HttpResponse:
    """Write what happened."""
    try:
        review_decision(request.actor, decision_id, outcome=request.POST.get("outcome", ""), now=request.now)
    except BadInput as bad:
        return _page(request, decision_id, bad)
    return go_to(request, _address(request, decision_id), _("What happened is written down."))


def _page(request: BrandRequest, decision_id: UUID, bad: BadInput | None = None) -> HttpResponse:
    card = decision_card(decision_id)
    today = day_in(request.brand.timezone, request.now)
    may_write = may(request.actor, "decisions.write")
    is_open = card.line.state == "OPEN"
    events = events_of([decision_id])
    context: dict[str, Any] = {
        "card": card, "line": card.line, "today": today, "may_write": may_write, "is_due": card.line.is_due(today),
        "evidence": [evidence_line(held) for held in card.evidence], "values": request.POST,
        "choices": choices({held.ref_id for held in card.evidence}) if is_open and may_write else [],
        "lacks": _lacks(card, today) if is_open else [], "happened": history(events),
        "why": next((event.why for event in reversed(events) if event.event == "DECIDED"), ""),
        "errors": errors_by_field(bad) if bad else {},
    }  # fmt: skip
    return render(request, "decision.html", context, status=422 if bad else 200)


def _lacks(card: DecisionCard, today: Any) -> list[tuple[str, str]]:
    return [(problem.field, sentence(problem)) for problem in missing_to_decide(card.draft, today)]


def _form(
    request: BrandRequest, values: Values, bad: BadInput | None = None, card: DecisionCard | None = None
) -> HttpResponse:
    context = {
        "card": card, "values": values, "rows": rows(values), "errors": errors_by_field(bad) if bad else {},
        "objectives": [("", _("None in particular")), *((one.id, one.title) for one in objectives("ACTIVE"))],
        "owners": [(person.id, person.name) for person in people_of_brand()],
    }  # fmt: skip
    return render(request, "decision_form.html", context, status=422 if bad else 200)


def _first_values(request: BrandRequest, finding_id: UUID | None) -> Values:
    """What a new form proposes: the finding's words, if it comes from one."""
    draft = DecisionDraft(title="", owner_id=request.actor.person_id)
    if finding_id:
        line = finding_card(finding_id)
        told = _("Heard %(times)s times in the week of %(week)s.") % {"times": line.heard, "week": line.week}
        draft = replace(draft, title=line.title, context=f"{line.summary}\n{told}".strip())
    return values_of(draft)


def _address(request: BrandRequest, decision_id: UUID) -> str:
    return reverse("decision", args=[request.brand.slug, decision_id])


urlpatterns = [
    path("b/<slug:slug>/decisions/", decisions, name="decisions"),
    path("b/<slug:slug>/decisions/new", new_decision, name="new_decision"),
    path("b/<slug:slug>/decisions/<uuid:decision_id>/", decision, name="decision"),
    path("b/<slug:slug>/decisions/<uuid:decision_id>/edit", edit, name="edit_decision"),
    path("b/<slug:slug>/decisions/<uuid:decision_id>/evidence", add, name="add_evidence"),
    path("b/<slug:slug>/decisions/<uuid:decision_id>/decide", choose, name="decide"),
    path("b/<slug:slug>/decisions/<uuid:decision_id>/reopen", reopen, name="reopen_decision"),
    path("b/<slug:slug>/decisions/<uuid:decision_id>/review", review, name="review_decision"),
    path("b/<slug:slug>/evidence/<uuid:evidence_id>/remove", drop, name="remove_evidence"),
]
