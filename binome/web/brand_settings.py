"""The settings of a brand: name, language, time zone, colour, and whether nothing leaves unsigned."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from binome.core.problems import BadInput, Problem
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field
from binome.web.time_zones import time_zones
from binome.workspaces.actions.edit_brand import edit_brand
from binome.workspaces.actions.remove_brand import remove_brand


@brand_page("brand.edit")
def brand_settings(request: BrandRequest) -> HttpResponse:
    """The form of the settings, and what it changes."""
    if request.method != "POST":
        return _form(request, request.brand)
    given: dict[str, Any] = {name: request.POST.get(name, "") for name in ("name", "language", "timezone", "colour")}
    given["approval_required"] = "approval_required" in request.POST
    given["late_tolerance_min"] = request.POST.get("late_tolerance_min", "")
    try:
        edit_brand(request.actor, **{**given, "late_tolerance_min": _minutes(given)}, now=request.now)
    except BadInput as bad:
        return _form(request, given, errors_by_field(bad))
    return go_to(request, request.path, _("The settings are kept."))


@brand_page("demo.remove")
def remove(request: BrandRequest) -> HttpResponse:
    """Remove the brand with everything in it, once its name has been typed (a demo needs no name)."""
    if request.method == "POST" and (request.brand.is_demo or request.POST.get("name") == request.brand.name):
        remove_brand(request.actor)
        return go_to(request, "/", _("%(brand)s was removed, with everything in it.") % {"brand": request.brand.name})
    errors = {"name": [_("Type the brand’s name exactly as it is written above.")]} if request.method == "POST" else {}
    return render(request, "remove_brand.html", {"errors": errors}, status=422 if errors else 200)


def _minutes(given: dict[str, Any]) -> int:
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
