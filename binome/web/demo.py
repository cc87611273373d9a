"""The demo brand, opened with one click, by somebody signed in or by a stranger."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from binome.web.door import BrandRequest, brand_page
from binome.workspaces.actions.open_demo import open_demo
from binome.workspaces.actions.welcome_visitor import welcome_visitor
from binome.workspaces.clock import live_now
from binome.workspaces.queries import demo_progress


@require_POST
def open_it(request: HttpRequest) -> HttpResponse:
    """Open the demo; a stranger comes in as a visitor who can do everything in it and nothing elsewhere."""
    now = live_now()
    person_id = request.user.pk if request.user.is_authenticated else _visitor(request, now)
    slug = open_demo(person_id, get_language() or "en", now=now)
    return HttpResponseRedirect(reverse("home", args=[slug]))


def _visitor(request: HttpRequest, now: datetime) -> UUID:
    visitor = welcome_visitor(gettext("Visitor"), language=get_language() or "en", now=now)
    person = get_user_model().objects.get(pk=visitor)
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    return visitor


@brand_page("brand.view")
def progress(request: BrandRequest) -> HttpResponse:
    """How far the story is: a fragment that asks again until it is live, then shows the brand anew."""
    lived = demo_progress()
    response = render(request, "_demo_progress.html", {"lived": lived})
    if lived is None or lived.is_live:
        response["HX-Refresh"] = "true"
    return response


# An installation that does not offer the demo has no such address: the first page shows no button then.
urlpatterns = [path("demo", open_it, name="demo_open")] if settings.BINOME_DEMO else []
urlpatterns += [
    path("b/<slug:slug>/demo", progress, name="demo_progress"),
]
