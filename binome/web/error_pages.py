"""What Django itself refuses, in words: a bad request, a wrong address, a form without its token, our own failure."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader
from django.utils.translation import gettext as _


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: what the browser sent could not be read."""
    return _page(request, 400, _("This request could not be read"), _("Go back, reload the page and try again."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 from outside a brand."""
    return _page(
        request,
        403,
        _("This is not yours to do"),
        _("Sign in with an account that may, or ask whoever runs this installation."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: no such address."""
    return _page(
        request, 404, _("Nothing is here"), _("The address may have been mistyped, or what was here was removed.")
    )


def token_missing(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of the CSRF check: a form that stayed open too long, or cookies refused."""
    told = _("The page stayed open for too long, or cookies are refused. Nothing was changed: reload and send again.")
    return _page(request, 403, _("This form has expired"), told)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our own failure. Rendered without the request's context: nothing that may fail again."""
    try:
        return HttpResponseServerError(loader.render_to_string("failure.html"))
    except (OSError, ValueError):  # the manifest of static files or the template itself is what failed
        return HttpResponseServerError("Binôme failed. The reason is in its log.", content_type="text/plain")


def _page(request: HttpRequest, status: int, title: str, told: str) -> HttpResponse:
    context: dict[str, Any] = {"status": status, "problem_title": title, "told": [told]}
    return render(request, "problem.html", context, status=status)
