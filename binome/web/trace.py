"""The trace: one page from the objective down to the words of people and the decision, and back up from each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from binome import words
from binome.web.door import BrandRequest, brand_page
from binome.web.trace_view import KINDS, Trace, trace_of

SHOWN = 40
"""How many things of a level are drawn; the rest is counted."""
HATS = {"objective": "smm", "campaign": "smm", "brief": "smm", "finding": "duo", "decision": "smm"}

STEPS = {
    "objective": "brief", "campaign": "brief", "brief": "brief", "post": "create", "publication": "publish",
    "message": "engage", "finding": "learn", "decision": "decide",
}  # fmt: skip
"""The station of the loop each level belongs to."""


@dataclass(frozen=True)
class Knot:
    """One thing on the thread. `address` is its own page, `trace` the thread seen from it."""

    id: UUID
    title: str
    address: str
    trace: str
    hat: str
    state: str = ""
    at: datetime | None = None
    who: str = ""
    is_current: bool = False
    is_quote: bool = False


@dataclass(frozen=True)
class Level:
    """One level of the trace; `total` counts what is not drawn too."""

    kind: str
    name: str
    knots: tuple[Knot, ...]
    total: int

    @property
    def more(self) -> int:
        """How many are not drawn."""
        return self.total - len(self.knots)


@brand_page("trace.view")
def trace(request: BrandRequest, kind: str, key: UUID) -> HttpResponse:
    """The thread through one thing."""
    thread = trace_of(kind, key)
    request.step = STEPS[kind]
    levels = tuple(_level(request.brand.slug, thread, one) for one in KINDS)
    current = next(knot for level in levels for knot in level.knots if knot.is_current)
    context = {"levels": levels, "current": current, "kind": kind, "sentence": _sentence(thread, levels)}
    return render(request, "trace.html", context)


def _level(slug: str, thread: Trace, kind: str) -> Level:
    rows = _ROWS[kind](thread)
    # The thing itself is always drawn, even where its level holds more than one can read.
    rows = sorted(rows, key=lambda row: row["id"] != thread.id) if kind == thread.kind else rows
    knots = tuple(_knot(slug, thread, kind, row) for row in rows[:SHOWN])
    return Level(kind, words.say(f"trace.{kind}", get_language() or "en"), knots, len(rows))


def _knot(slug: str, thread: Trace, kind: str, row: dict[str, Any]) -> Knot:
    page = row.pop("page", row["id"])
    return Knot(
        **row, hat=HATS.get(kind, "cm"), is_current=kind == thread.kind and row["id"] == thread.id,
        address=reverse("conversation" if kind == "message" else kind, args=[slug, page]),
        trace=reverse("trace", args=[slug, kind, row["id"]]),
    )  # fmt: skip


def _objectives(thread: Trace) -> list[dict[str, Any]]:
    found = {line.objective_id: line for line in thread.plan}
    return [
        {"id": line.objective_id, "title": line.objective, "state": _unless_active(line)} for line in found.values()
    ]


def _campaigns(thread: Trace) -> list[dict[str, Any]]:
    found = {line.campaign_id: line for line in thread.plan if line.campaign_id}
    return [{"id": line.campaign_id, "title": line.campaign} for line in found.values()]


def _briefs(thread: Trace) -> list[dict[str, Any]]:
    found = {line.brief_id: line for line in thread.plan if line.brief_id}
    return [{"id": line.brief_id, "title": line.brief, "state": line.brief_state} for line in found.values()]


def _posts(thread: Trace) -> list[dict[str, Any]]:
    return [
        {"id": post.id, "title": post.name or _("Untitled post"), "who": post.author, "at": post.created_at}
        for post in thread.posts
    ]


def _publications(thread: Trace) -> list[dict[str, Any]]:
    return [
        {
            "id": slot.publication_id, "title": slot.title or _("Untitled post"), "state": slot.state, "at": slot.at,
            "who": _network(slot.network),
        }
        for slot in thread.publications
    ]  # fmt: skip


def _messages(thread: Trace) -> list[dict[str, Any]]:
    return [
        {
            "id": said.id, "page": said.conversation_id, "title": said.text, "at": said.at, "is_quote": True,
            "who": f"{said.author}, {_network(said.network)}",
        }
        for said in thread.messages
    ]  # fmt: skip


def _findings(thread: Trace) -> list[dict[str, Any]]:
    return [
        {"id": line.id, "title": line.title, "state": line.state, "who": line.author, "at": line.created_at}
        for line in thread.findings
    ]


def _decisions(thread: Trace) -> list[dict[str, Any]]:
    return [
        {"id": line.id, "title": line.title, "state": line.state, "who": line.chosen, "at": line.opened_at}
        for line in thread.decisions
    ]


def _unless_active(line: Any) -> str:
    return "" if line.objective_state == "ACTIVE" else line.objective_state


def _network(code: str) -> str:
    name = f"network.{code}"
    return words.say(name, get_language() or "en") if words.known(name) else code


def _sentence(thread: Trace, levels: Sequence[Level]) -> str:
    """What the thread says, in one sentence."""
    if not thread.plan:
        return _("Nothing above says what it was made for: it traces up to no objective.")
    counts = {level.kind: level.total for level in levels}
    if not counts["publication"]:
        return _("Nothing has been published on this thread yet.")
    if not counts["message"]:
        return _("It is public; nobody has answered yet.")
    if not counts["finding"]:
        return _("People answered; no finding quotes them yet.")
    return _("It goes all the way.") if counts["decision"] else _("People were heard; nothing is decided from it yet.")


_ROWS: dict[str, Callable[[Trace], list[dict[str, Any]]]] = {
    "objective": _objectives,
    "campaign": _campaigns,
    "brief": _briefs,
    "post": _posts,
    "publication": _publications,
    "message": _messages,
    "finding": _findings,
    "decision": _decisions,
}

urlpatterns = [path("b/<slug:slug>/trace/<slug:kind>/<uuid:key>", trace, name="trace")]
