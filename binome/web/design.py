"""Every piece of the interface on one page, with how to write it. For staff."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from binome.web.door import PersonRequest, staff_page
from binome.words import states

INKS = [
    "paper", "sheet", "well", "ink", "ink-2", "ink-3", "line", "line-2", "smm", "smm-soft", "cm", "cm-soft",
    "ok", "ok-soft", "warn", "warn-soft", "stop", "stop-soft",
]  # fmt: skip
ICONS = Path(__file__).parent / "static" / "vendor" / "vendor.json"


@staff_page
def design(request: PersonRequest) -> HttpResponse:
    """The pieces with example content."""
    context = {
        "inks": INKS,
        "icons": json.loads(ICONS.read_text())["icons"],
        "states": [code.removeprefix("state.") for code in states.WORDS],
        "minutes_ago": request.now - timedelta(minutes=4),
        "days_ago": request.now - timedelta(days=20),
        "formats": [("post", "Post"), ("story", "Story"), ("reel", "Reel")],
        "values": {"title": "Frais, propre, énergisant", "formats": ["post", "reel"], "format": "story"},
        "errors": {"deadline": ["Ce moment est déjà passé."]},
    }
    return render(request, "design.html", context)


urlpatterns = [path("design", design, name="design")]
