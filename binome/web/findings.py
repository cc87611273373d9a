"""Findings: what was heard in a week, in people's own words, sent by the CM and acknowledged by the SMM."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome import words
from binome.core.calendar_days import day_begins, day_in, monday_of
from binome.core.findings import KINDS, FindingDraft
from binome.core.permissions import decide
from binome.core.problems import BadInput
from binome.insights.actions.acknowledge_finding import acknowledge_finding
from binome.insights.actions.discard_finding import discard_finding
from binome.insights.actions.draft_finding import draft_finding
from binome.insights.actions.edit_finding import edit_finding
from binome.insights.actions.remove_verbatim import remove_verbatim
from binome.insights.actions.send_finding import send_finding
from binome.insights.actions.take_back_finding import take_back_finding
from binome.insights.queries import (
    FindingLine,
    duo_rhythm,
    finding_card,
    findings_by_kind,
    weeks,
)
from binome.insights.queries import findings as findings_of
from binome.web.door import BrandRequest, brand_page
from binome.web.history import history
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field
from binome.web.typed import Typed
from binome.workspaces.queries import events_of

WEEK = timedelta(days=7)
RIGHTS = {"write": "insights.write", "acknowledge": "insights.acknowledge", "decide": "decisions.write"}


@brand_page("insights.view", step="learn")
def findings(request: BrandRequest) -> HttpResponse:
    """The week's findings, and how the duo worked; `?week=` is any day of it."""
    this_week = monday_of(day_in(request.brand.timezone, request.now))
    held = weeks()
    week = _asked_week(request) or (held[0].week if held else this_week)
    lines = findings_of(week)
    since, until = (day_begins(day, request.brand.timezone) for day in (week, week + WEEK))
    context = {
        "week": week, "last_day": week + timedelta(days=6), "is_this_week": week == this_week,
        "before": week - WEEK, "after": week + WEEK if week < this_week else None, "lines": lines,
        "by_kind": findings_by_kind(lines), "quotes": sum(len(line.verbatims) for line in lines),
        "to_acknowledge": sum(line.state == "SENT" for line in lines), "weeks": held, "may": rights(request),
        "rhythm": duo_rhythm(since, until), "top": max(lines, key=lambda line: line.heard, default=None),
    }  # fmt: skip
    return render(request, "findings.html", context)


@brand_page("insights.view", step="learn")
def finding(request: BrandRequest, finding_id: UUID) -> HttpResponse:
    """One finding: what was heard, who said it, what became of it."""
    return _page(request, finding_id)


@brand_page("insights.write", step="learn")
def new_finding(request: BrandRequest) -> HttpResponse:
    """The form of a finding that does not exist yet."""
    if request.method != "POST":
        return _form(request, {"kind": "QUESTION", "week": day_in(request.brand.timezone, request.now).isoformat()})
    try:
        finding_id = draft_finding(request.actor, draft_sent(request), now=request.now)
    except BadInput as bad:
        return _form(request, request.POST, bad)
    return go_to(request, address(request, finding_id), _("Noted. Now add somebody’s own words from the inbox."))


@brand_page("insights.write", step="learn")
def edit(request: BrandRequest, finding_id: UUID) -> HttpResponse:
    """The form of a draft."""
    line = finding_card(finding_id)
    if request.method != "POST":
        return _form(request, _values_of(line), line=line)
    try:
        edit_finding(request.actor, finding_id, draft_sent(request), now=request.now)
    except BadInput as bad:
        return _form(request, request.POST, bad, line)
    return go_to(request, address(request, finding_id), _("The finding is kept."))


@require_POST
@brand_page("insights.write", step="learn")
def send(request: BrandRequest, finding_id: UUID) -> HttpResponse:
    """The CM sends it to the SMM."""
    try:
        send_finding(request.actor, finding_id, now=request.now)
    except BadInput as bad:
        return _page(request, finding_id, bad)
    return go_to(request, address(request, finding_id), _("The finding is sent. The SMM acknowledges it."))


@require_POST
@brand_page("insights.write", step="learn")
def take_back(request: BrandRequest, finding_id: UUID) -> HttpResponse:
    """The CM mends it before it is acknowledged."""
    take_back_finding(request.actor, finding_id, now=request.now)
    return go_to(request, address(request, finding_id), _("It is a draft again."))


@require_POST
@brand_page("insights.acknowledge", step="learn")
def acknowledge(request: BrandRequest, finding_id: UUID) -> HttpResponse:
    """The SMM takes note of it."""
    acknowledge_finding(request.actor, finding_id, now=request.now, note=request.POST.get("note", ""))
    return go_to(request, address(request, finding_id), _("The finding is acknowledged."))


@require_POST
@brand_page("insights.write", step="learn")
def discard(request: BrandRequest, finding_id: UUID) -> HttpResponse:
    """Set a draft aside."""
    discard_finding(request.actor, finding_id, now=request.now)
    return go_to(request, reverse("findings", args=[request.brand.slug]), _("The draft is set aside."))


@require_POST
@brand_page("insights.write", step="learn")
def drop_verbatim(request: BrandRequest, verbatim_id: UUID) -> HttpResponse:
    """Take a verbatim out of a draft."""
    finding_id = remove_verbatim(request.actor, verbatim_id, now=request.now)
    return go_to(request, address(request, finding_id), _("The verbatim is taken out."))


def draft_sent(request: BrandRequest) -> FindingDraft:
    """What was typed; BadInput for what cannot be read."""
    typed = Typed(request.POST)
    draft = FindingDraft(
        kind=typed.text("kind"), title=typed.text("title"), summary=typed.text("summary"), week=typed.day("week"),
        count=typed.whole("count"),
    )  # fmt: skip
    typed.refuse()
    return draft


def kind_choices() -> list[tuple[str, str, str]]:
    """The kinds: code, name, what it means."""
    language = get_language() or "en"
    names = ((kind, f"finding_kind.{kind}") for kind in KINDS)
    return [(kind, words.say(code, language), words.say(f"{code}.definition", language)) for kind, code in names]


def rights(request: BrandRequest) -> dict[str, bool]:
    """What whoever is here may do with findings."""
    return {name: decide(request.actor, permission) for name, permission in RIGHTS.items()}


def address(request: BrandRequest, finding_id: UUID) -> str:
    """The finding's page."""
    return reverse("finding", args=[request.brand.slug, finding_id])


def _asked_week(request: BrandRequest) -> date | None:
    try:
        return monday_of(date.fromisoformat(request.GET.get("week", "")))
    except ValueError:
        return None


def _page(request: BrandRequest, finding_id: UUID, bad: BadInput | None = None) -> HttpResponse:
    context = {
        "line": finding_card(finding_id), "happened": history(events_of([finding_id])), "may": rights(request),
        "errors": errors_by_field(bad) if bad else {},
    }  # fmt: skip
    return render(request, "finding.html", context, status=422 if bad else 200)


def _form(
    request: BrandRequest, values: Mapping[str, Any], bad: BadInput | None = None, line: FindingLine | None = None
) -> HttpResponse:
    context = {
        "line": line, "values": values, "kinds": kind_choices(), "errors": errors_by_field(bad) if bad else {},
    }  # fmt: skip
    return render(request, "finding_form.html", context, status=422 if bad else 200)


def _values_of(line: FindingLine) -> dict[str, Any]:
    return {
        "kind": line.kind, "title": line.title, "summary": line.summary, "week": line.week.isoformat(),
        "count": line.count or "",
    }  # fmt: skip


urlpatterns = [
    path("b/<slug:slug>/findings/", findings, name="findings"),
    path("b/<slug:slug>/findings/new", new_finding, name="new_finding"),
    path("b/<slug:slug>/findings/<uuid:finding_id>/", finding, name="finding"),
    path("b/<slug:slug>/findings/<uuid:finding_id>/edit", edit, name="edit_finding"),
    path("b/<slug:slug>/findings/<uuid:finding_id>/send", send, name="send_finding"),
    path("b/<slug:slug>/findings/<uuid:finding_id>/take-back", take_back, name="take_back_finding"),
    path("b/<slug:slug>/findings/<uuid:finding_id>/acknowledge", acknowledge, name="acknowledge_finding"),
    path("b/<slug:slug>/findings/<uuid:finding_id>/discard", discard, name="discard_finding"),
    path("b/<slug:slug>/verbatims/<uuid:verbatim_id>/remove", drop_verbatim, name="remove_verbatim"),
]
