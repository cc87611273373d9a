"""The people of a brand, and the links that let others in."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language

from binome import words
from binome.core.permissions import ROLES, decide
from binome.core.problems import BadInput
from binome.web.door import BrandRequest, brand_page
from binome.web.problem_pages import errors_by_field
from binome.workspaces.actions.invite_person import invite_person
from binome.workspaces.queries import open_invitations, people_of_brand


@brand_page("people.view")
def people(request: BrandRequest) -> HttpResponse:
    """Who is here, who is awaited, and the form that makes a link."""
    if request.method != "POST":
        return _page(request, {"values": {"roles": ["cm"]}})
    roles, email = request.POST.getlist("roles"), request.POST.get("email", "")
    try:
        secret = invite_person(request.actor, email=email, roles=roles, now=request.now)
    except BadInput as bad:
        return _page(request, {"values": {"roles": roles, "email": email}, "errors": errors_by_field(bad)}, status=422)
    link = request.build_absolute_uri(reverse("invitation", args=[secret]))
    return _page(request, {"values": {"roles": ["cm"]}, "link": link, "invited": email})


def _page(request: BrandRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    language = get_language() or "en"
    choosable = [role for role in ROLES if role != "admin" or "admin" in request.actor.roles]
    context["roles"] = [
        (role, words.say(f"role.{role}", language), words.say(f"role.{role}.does", language)) for role in choosable
    ]
    context["people"] = people_of_brand()
    context["awaited"] = open_invitations(request.now)
    context["may_invite"] = decide(request.actor, "people.invite")
    return render(request, "people.html", context, status=status)


urlpatterns = [path("b/<slug:slug>/people/", people, name="people")]
