"""The link somebody was sent: sign up or sign in, then come in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse

from binome.core.problems import Conflict, NotFound
from binome.web.door import sign_in_first
from binome.web.htmx import go_to
from binome.web.problem_pages import answer_problem
from binome.workspaces.actions.accept_invitation import accept_invitation, brand_of_invitation
from binome.workspaces.clock import live_now
from binome.workspaces.queries import brand_card
from binome.workspaces.scopes import brand_scope


def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """Say which brand this leads to; accepting is a POST of somebody signed in."""
    try:
        if request.method != "POST":
            with brand_scope(brand_of_invitation(secret)):
                return render(request, "invitation.html", {"invited_to": brand_card()})
        if not request.user.is_authenticated:
            return sign_in_first(request)
        slug = accept_invitation(request.user.pk, secret, now=live_now())
    except (NotFound, Conflict) as problem:
        return answer_problem(request, problem)
    return go_to(request, reverse("home", args=[slug]))


urlpatterns = [path("join/<str:secret>", invitation, name="invitation")]
