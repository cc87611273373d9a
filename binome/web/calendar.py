"""The calendar: what leaves and left, by month, by week or as a list, on the brand's clock."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from binome.approvals.queries import signatures_hold
from binome.core.problems import BadInput, Conflict
from binome.core.wall_time import wall_time_of
from binome.publishing.actions.reschedule_publication import reschedule_publication
from binome.publishing.queries import CalendarSlot, publication_card, publishing_counts
from binome.publishing.queries import calendar as slots_between
from binome.web.calendar_view import Chip, chips_of, days_of, first_page, gap_in, period_of
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to, is_htmx, toast
from binome.web.problem_pages import conflict_sentence, sentence
from binome.web.schedule_form import read_wall_time, said_of


@brand_page("publishing.view", step="publish")
def calendar(request: BrandRequest) -> HttpResponse:
    """A month, a week or a list around `?on=`, today by default."""
    return render(request, "calendar.html", _context(request, request.GET.get("view", ""), request.GET.get("on", "")))


@require_POST
@brand_page("publishing.schedule", step="publish")
def move(request: BrandRequest, publication_id: UUID) -> HttpResponse:
    """Move a publication to another day, at the same hour unless one is given; the calendar comes back."""
    card = publication_card(publication_id)
    before = wall_time_of(card.due_at, request.brand.timezone)
    try:
        wall_time = read_wall_time(request.POST, fallback=before)
        reschedule_publication(request.actor, publication_id, wall_time=wall_time, now=request.now)
    except BadInput as bad:
        return _moved(request, sentence(bad.problems[0]), "stop")
    except Conflict as told:
        return _moved(request, conflict_sentence(told), "stop")
    return _moved(request, *said_of(wall_time, request.brand.timezone))


def _moved(request: BrandRequest, said: str, tone: str) -> HttpResponse:
    view, on = request.POST.get("view", ""), request.POST.get("on", "")
    if not is_htmx(request):
        return go_to(request, f"{_here(request)}?view={view}&on={on}", said, tone)
    return toast(render(request, "_calendar.html", _context(request, view, on)), said, tone)


def _context(request: BrandRequest, view: str, on: str) -> dict[str, Any]:
    zone = request.brand.timezone
    today = wall_time_of(request.now, zone).date()
    period = period_of(view, _day(on) or today, zone)
    slots = slots_between(period.starts_at, period.ends_at)
    chips = _chips(request, slots)
    _ahead, asked = publishing_counts(request.now)
    shown, go_on = first_page(chips) if period.view == "list" else (chips, None)
    return {
        "period": period, "today": today, "days": days_of(period, shown, today), "chips": chips,
        "gap": gap_in(period, chips, today), "collides": any(chip.collides for chip in chips),
        "go_on": go_on, "asked": asked, "weekdays": period.weekdays, "views": _views(),
    }  # fmt: skip


def _chips(request: BrandRequest, slots: tuple[CalendarSlot, ...]) -> tuple[Chip, ...]:
    waiting = [slot.variant_id for slot in slots if slot.variant_id and slot.state in ("SCHEDULED", "ARMED", "HELD")]
    needed = request.brand.approval_required
    unsigned = frozenset(waiting) - signatures_hold(waiting) if needed else frozenset()
    return chips_of(slots, unsigned, request.brand.timezone)


def _views() -> list[tuple[str, str]]:
    return [("month", _("Month")), ("week", _("Week")), ("list", _("List"))]


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _here(request: BrandRequest) -> str:
    return reverse("calendar", args=[request.brand.slug])


urlpatterns = [
    path("b/<slug:slug>/calendar/", calendar, name="calendar"),
    path("b/<slug:slug>/publications/<uuid:publication_id>/move", move, name="move_publication"),
]
