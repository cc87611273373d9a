"""The settings of a brand: name, language, time zone, colour, and whether nothing leaves unsigned.

A new time zone asks one question first, when posts are planned: does 9:00 stay 9:00, or does the moment stay?
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from binome.content.actions.forget_media import forget_media
from binome.core.problems import BadInput, Problem
from binome.publishing.actions.keep_schedule import INSTANT, WALL_TIME, keep_schedule
from binome.publishing.queries import future_publications
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field
from binome.web.time_zone_change import Replanned, replanned
from binome.web.time_zones import time_zones
from binome.workspaces.actions.edit_brand import edit_brand
from binome.workspaces.actions.remove_brand import remove_brand

TEXTS = ("name", "language", "timezone", "colour", "late_tolerance_min")


@brand_page("brand.edit")
def brand_settings(request: BrandRequest) -> HttpResponse:
    """The form of the settings, and what it changes."""
    if request.method != "POST":
        return _form(request, request.brand)
    given: dict[str, Any] = {name: request.POST.get(name, "") for name in TEXTS}
    given["approval_required"] = "approval_required" in request.POST
    keep = request.POST.get("keep", "")
    try:
        planned = _planned_elsewhere(request, given["timezone"])
        if planned and keep not in (WALL_TIME, INSTANT):
            return render(request, "time_zone_change.html", {"given": given, "planned": planned})
        _keep(request, given, keep if planned else "")
    except BadInput as bad:
        return _form(request, given, errors_by_field(bad))
    return go_to(request, request.path, _("The settings are kept."))


@brand_page("demo.remove")
def remove(request: BrandRequest) -> HttpResponse:
    """Remove the brand with everything in it, once its name has been typed (a demo needs no name)."""
    if request.method == "POST" and (request.brand.is_demo or request.POST.get("name") == request.brand.name):
        remove_brand(request.actor)
        forget_media(request.actor)
        return go_to(request, "/", _("%(brand)s was removed, with everything in it.") % {"brand": request.brand.name})
    errors = {"name": [_("Type the brand’s name exactly as it is written above.")]} if request.method == "POST" else {}
    return render(request, "remove_brand.html", {"errors": errors}, status=422 if errors else 200)


def _keep(request: BrandRequest, given: Mapping[str, Any], keep: str) -> None:
    edit_brand(request.actor, **{**given, "late_tolerance_min": _minutes(given)}, now=request.now)
    if keep:
        keep_schedule(request.actor, keep=keep, now=request.now)


def _planned_elsewhere(request: BrandRequest, zone: str) -> tuple[Replanned, ...]:
    """What is planned and would change its hour or its moment; nothing when the zone stays or is unknown."""
    if zone == request.brand.timezone or zone not in dict(time_zones()):
        return ()
    return replanned(future_publications(request.now), request.brand.timezone, zone)


def _minutes(given: Mapping[str, Any]) -> int:
    try:
        return int(given["late_tolerance_min"])
    except ValueError:
        raise BadInput(Problem("brand.tolerance_out_of_range", "late_tolerance_min")) from None


def _form(request: BrandRequest, values: Any, errors: Any = None) -> HttpResponse:
    context = {"values": values, "errors": errors or {}, "languages": settings.LANGUAGES, "zones": time_zones()}
    return render(request, "brand_settings.html", context, status=422 if errors else 200)


urlpatterns = [
    path("b/<slug:slug>/settings/", brand_settings, name="brand_settings"),
    path("b/<slug:slug>/settings/remove", remove, name="remove_brand"),
]
