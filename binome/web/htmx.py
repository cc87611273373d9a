"""What the server says to htmx: a message that comes and goes, another page to open."""

from __future__ import annotations

import json

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

TONES = {"ok": messages.SUCCESS, "": messages.INFO, "warn": messages.WARNING, "stop": messages.ERROR}


def is_htmx(request: HttpRequest) -> bool:
    """Whether htmx asked, and wants a fragment rather than a page."""
    return request.headers.get("HX-Request") == "true" and request.headers.get("HX-Boosted") != "true"


def toast(response: HttpResponse, sentence: str, tone: str = "", also: str = "") -> HttpResponse:
    """Have the page show `sentence` for a few seconds when this answer arrives; tone ok, warn, stop or none. `also`
    is another event for the page."""
    events: dict[str, object] = {"binome:toast": {"text": sentence, "tone": tone}}
    response["HX-Trigger"] = json.dumps(events | ({also: True} if also else {}))
    return response


def go_to(request: HttpRequest, url: str, said: str = "", tone: str = "ok") -> HttpResponse:
    """Open another page, where `said` is shown; for a form sent by htmx or without."""
    if said:
        messages.add_message(request, TONES[tone], said)
    if not is_htmx(request):
        return HttpResponseRedirect(url)
    response = HttpResponse()
    response["HX-Redirect"] = url
    return response
