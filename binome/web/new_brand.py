"""A new brand, with its organisation when it is the first: one form, then the brand's own home."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language

from binome.core.problems import BadInput, refuse_if
from binome.web.door import PersonRequest, person_page
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field
from binome.web.time_zones import time_zones
from binome.workspaces.actions.create_brand import brand_problems, create_brand
from binome.workspaces.actions.create_organisation import create_organisation
from binome.workspaces.queries import organisations_of

FIELDS = ("organisation", "name", "language", "timezone", "colour")
DUO = {"both": ("smm", "cm", "admin"), "smm": ("smm", "admin"), "cm": ("cm", "admin")}


@person_page
def new_brand(request: PersonRequest) -> HttpResponse:
    """The form, and what it makes."""
    owned = organisations_of(request.user.pk)
    if request.method != "POST":
        values = {"language": get_language(), "timezone": "Europe/Paris", "colour": "#3d41a8", "wears": "both"}
        return _form(request, owned, values)
    given = {name: request.POST.get(name, "") for name in FIELDS}
    wears = request.POST.get("wears", "both")
    try:
        slug = _create(request, owned, given, DUO.get(wears, DUO["both"]))
    except BadInput as bad:
        return _form(request, owned, {**given, "wears": wears}, errors_by_field(bad))
    return go_to(request, reverse("home", args=[slug]))


@transaction.atomic
def _create(request: PersonRequest, owned: Any, given: dict[str, Any], roles: tuple[str, ...]) -> str:
    refuse_if(brand_problems(given["name"], given["language"], given["timezone"], given["colour"]))
    organisation_id = _organisation(request, owned, given.pop("organisation"), given["name"])
    return create_brand(request.user.pk, organisation_id, roles=roles, now=request.now, **given)


def _organisation(request: PersonRequest, owned: Any, chosen: str, brand: str) -> UUID:
    """The organisation chosen among one's own; else a new one of that name, or of the brand's for a freelance."""
    for organisation in owned:
        if str(organisation.id) == chosen:
            return UUID(chosen)
    return create_organisation(request.user.pk, chosen or brand, now=request.now)


def _form(request: PersonRequest, owned: Any, values: dict[str, Any], errors: Any = None) -> HttpResponse:
    context = {
        "values": values,
        "errors": errors or {},
        "organisations": [(str(one.id), one.name) for one in owned],
        "languages": settings.LANGUAGES,
        "zones": time_zones(),
    }
    return render(request, "new_brand.html", context, status=422 if errors else 200)


urlpatterns = [path("new/", new_brand, name="new_brand")]
