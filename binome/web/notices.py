"""What somebody must be told: a drawer beside every screen, a page without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language

from binome import words
from binome.notices.actions.mark_seen import mark_seen
from binome.notices.queries import NoticeLine, notices_of
from binome.web.door import BrandRequest, brand_page
from binome.web.htmx import go_to, is_htmx
from binome.web.subjects import subject_address


@dataclass(frozen=True)
class ToldLine:
    """A notice in words, with the way to what it is about."""

    sentence: str
    why: str
    at: datetime
    url: str
    is_new: bool


@brand_page("brand.view")
def notices(request: BrandRequest) -> HttpResponse:
    """The latest notices; a POST says that they were seen, up to the one it names."""
    if request.method == "POST":
        return _seen(request)
    lines = notices_of(request.actor, request.now)
    told = [_told(request.brand.slug, line) for line in lines]
    context = {"told": told, "up_to": lines[0].event_id if lines else 0, "any_new": any(line.is_new for line in told)}
    return render(request, "_notices.html" if is_htmx(request) else "notices.html", context)


def _seen(request: BrandRequest) -> HttpResponse:
    up_to = request.POST.get("up_to", "")
    if not up_to.isdecimal():
        return HttpResponseBadRequest()
    mark_seen(request.actor, int(up_to), now=request.now)
    if is_htmx(request):
        return render(request, "_bell.html")
    return go_to(request, reverse("notices", args=[request.brand.slug]))


def _told(slug: str, line: NoticeLine) -> ToldLine:
    language = get_language() or "en"
    what = line.what or words.say("notice.gone", language)
    sentence = words.say(line.code, language, who=line.who or "Binôme", what=what)
    why = "" if words.known(line.why) else line.why
    return ToldLine(sentence, why, line.at, subject_address(slug, line.subject_type, line.subject_id), line.is_new)


urlpatterns = [path("b/<slug:slug>/notices/", notices, name="notices")]
