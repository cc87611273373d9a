"""From the inbox: somebody's words join a finding of the week, or begin one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from binome.channels.queries import channel_card
from binome.core.calendar_days import day_in
from binome.core.problems import BadInput, Problem
from binome.inbox.queries import MessageCard, message_card
from binome.insights.actions.add_verbatim import add_verbatim
from binome.insights.actions.draft_finding import draft_finding
from binome.insights.queries import draft_findings, findings_quoting
from binome.web.door import BrandRequest, brand_page
from binome.web.findings import draft_sent, kind_choices
from binome.web.htmx import go_to, is_htmx
from binome.web.problem_pages import errors_by_field
from binome.web.typed import Typed

NEW = "new"


@brand_page("insights.write", step="learn")
def findings_add_verbatim(request: BrandRequest, message_id: UUID) -> HttpResponse:
    """The words, the drafts they may join, a new finding; htmx gets the form alone."""
    message = message_card(message_id)
    if request.method != "POST":
        return _page(request, message, {"kind": "QUESTION"})
    try:
        title = _add(request, message_id)
    except BadInput as bad:
        return _page(request, message, request.POST, bad)
    back = reverse("conversation", args=[request.brand.slug, message.conversation_id])
    return go_to(request, back, _("Kept as a verbatim of “%(finding)s”.") % {"finding": title})


def _add(request: BrandRequest, message_id: UUID) -> str:
    """The title of the finding the words joined."""
    chosen = request.POST.get("finding", "")
    if chosen == NEW:
        finding_id: UUID | None = draft_finding(request.actor, draft_sent(request), now=request.now)
    else:
        finding_id = Typed(request.POST).key("finding")
    titles = {line.id: line.title for line in draft_findings()}
    if finding_id not in titles:
        raise BadInput(Problem("finding.choose_one", "finding"))
    add_verbatim(request.actor, finding_id, message_id, now=request.now)
    return titles[finding_id]


def _page(request: BrandRequest, message: MessageCard, values: Any, bad: BadInput | None = None) -> HttpResponse:
    drafts = draft_findings()
    context = {
        "message": message, "drafts": drafts, "network": channel_card(message.channel_id).network,
        "chosen": values.get("finding") or (str(drafts[0].id) if drafts else NEW), "values": values,
        "today": day_in(request.brand.timezone, request.now).isoformat(), "kinds": kind_choices(),
        "already": findings_quoting([message.id]), "errors": errors_by_field(bad) if bad else {},
    }  # fmt: skip
    template = "_verbatim_form.html" if is_htmx(request) else "verbatim.html"
    return render(request, template, context, status=422 if bad else 200)


urlpatterns = [
    path("b/<slug:slug>/messages/<uuid:message_id>/verbatim", findings_add_verbatim, name="findings_add_verbatim")
]
