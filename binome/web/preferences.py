"""What a person chooses for themselves: their name, language, light or dark, and the hat they wear."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from binome.core.problems import BadInput
from binome.web.door import BrandRequest, PersonRequest, brand_page, person_page
from binome.web.htmx import go_to
from binome.web.next_page import next_page
from binome.web.problem_pages import errors_by_field
from binome.web.templatetags.shell import THEME_COOKIE
from binome.workspaces.actions.edit_person import edit_person
from binome.workspaces.actions.wear_hat import wear_hat

A_YEAR = 365 * 24 * 3600
THEMES = ("light", "dark")


@person_page
def preferences(request: PersonRequest) -> HttpResponse:
    """The page of one's own preferences."""
    if request.method != "POST":
        return render(request, "preferences.html", {"values": request.user, "languages": settings.LANGUAGES})
    given = {name: request.POST.get(name, "") for name in ("name", "language")}
    try:
        edit_person(request.user.pk, **given)
    except BadInput as bad:
        context = {"values": given, "errors": errors_by_field(bad), "languages": settings.LANGUAGES}
        return render(request, "preferences.html", context, status=422)
    with override(given["language"]):
        return go_to(request, request.path, _("Your preferences are kept."))


@require_POST
def speak(request: HttpRequest) -> HttpResponse:
    """Change the language: kept with the person, or in a cookie for a visitor."""
    language = request.POST.get("language", "")
    answer = HttpResponseRedirect(next_page(request))
    if language not in dict(settings.LANGUAGES):
        return answer
    _remember(request, answer, settings.LANGUAGE_COOKIE_NAME, language)
    if request.user.is_authenticated:
        edit_person(request.user.pk, language=language)
    return answer


@require_POST
def light(request: HttpRequest) -> HttpResponse:
    """Light, dark, or as the system says: kept with the person, or in a cookie for a visitor."""
    theme = request.POST.get("theme", "")
    theme = theme if theme in THEMES else ""
    answer = HttpResponseRedirect(next_page(request))
    _remember(request, answer, THEME_COOKIE, theme)
    if request.user.is_authenticated:
        edit_person(request.user.pk, theme=theme)
    return answer


@require_POST
@brand_page("brand.view")
def wear(request: BrandRequest) -> HttpResponse:
    """Put on the other hat, and stay where one is."""
    wear_hat(request.actor, request.POST.get("hat", ""))
    return HttpResponseRedirect(next_page(request))


def _remember(request: HttpRequest, answer: HttpResponse, name: str, value: str) -> None:
    options: dict[str, Any] = {"samesite": "Lax", "secure": settings.SESSION_COOKIE_SECURE, "httponly": True}
    answer.set_cookie(name, value, max_age=A_YEAR, **options)


urlpatterns = [
    path("me/", preferences, name="preferences"),
    path("me/language", speak, name="speak"),
    path("me/light", light, name="light"),
    path("b/<slug:slug>/hat", wear, name="wear"),
]
