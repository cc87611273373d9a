"""Which language a page speaks: the person's, else the visitor's choice (a cookie), else the browser's."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Answer = Callable[[HttpRequest], HttpResponse]


def language_for(request: HttpRequest) -> str:
    """A code of settings.LANGUAGES for this request."""
    person = getattr(request, "user", None)
    chosen = getattr(person, "language", "") if person is not None and person.is_authenticated else ""
    known = dict(settings.LANGUAGES)
    return chosen if chosen in known else translation.get_language_from_request(request)


class PersonLanguage:
    """Middleware, after authentication: speaks the language of whoever asks."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_for(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
