"""One's own keys to the API: made here or by `binome token create`, shown once, taken back at any time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from binome.core.permissions import PERMISSIONS
from binome.core.problems import BadInput
from binome.web.door import PersonRequest, person_page
from binome.web.htmx import go_to
from binome.web.problem_pages import errors_by_field
from binome.workspaces.actions.create_token import ALL, create_token
from binome.workspaces.actions.revoke_token import revoke_token
from binome.workspaces.queries import TokenCard, tokens_of

READING = tuple(right for right in PERMISSIONS if right.endswith(".view"))
REACHES: dict[str, tuple[Promise, tuple[str, ...]]] = {
    "all": (gettext_lazy("Everything I may do myself"), (ALL,)),
    "read": (gettext_lazy("Read only"), READING),
}
LIVES: dict[str, tuple[Promise, timedelta | None]] = {
    "90": (gettext_lazy("90 days"), timedelta(days=90)),
    "365": (gettext_lazy("A year"), timedelta(days=365)),
    "ever": (gettext_lazy("Until I take it back"), None),
}


@person_page
def keys(request: PersonRequest) -> HttpResponse:
    """The keys, and the form that makes one."""
    if request.method != "POST":
        return _page(request, {"values": {"reach": "read", "life": "90"}})
    given = {name: request.POST.get(name, "") for name in ("name", "reach", "life")}
    scopes = REACHES.get(given["reach"], REACHES["read"])[1]
    life = LIVES.get(given["life"], LIVES["90"])[1]
    until = request.now + life if life else None
    try:
        secret = create_token(request.user.pk, name=given["name"], scopes=scopes, now=request.now, expires_at=until)
    except BadInput as bad:
        return _page(request, {"values": given, "errors": errors_by_field(bad)}, status=422)
    return _page(request, {"values": {"reach": "read", "life": "90"}, "secret": secret, "made": given["name"]})


@require_POST
@person_page
def revoke(request: PersonRequest, token_id: UUID) -> HttpResponse:
    """Take a key back."""
    revoke_token(request.user.pk, token_id)
    return go_to(request, reverse("keys"), _("This key opens nothing any more."))


def _page(request: PersonRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    cards = tokens_of(request.user.pk)
    context["keys"] = [
        {"card": card, "may": _may(card), "is_over": bool(card.expires_at and card.expires_at <= request.now)}
        for card in cards
    ]
    context["reaches"] = [(code, reach[0]) for code, reach in REACHES.items()]
    context["lives"] = [(code, life[0]) for code, life in LIVES.items()]
    return render(request, "keys.html", context, status=status)


def _may(card: TokenCard) -> str:
    for words, scopes in REACHES.values():
        if set(card.scopes) == set(scopes):
            return str(words)
    count = len(card.scopes)
    return ngettext("%(count)s right", "%(count)s rights", count) % {"count": count}


urlpatterns = [
    path("me/keys/", keys, name="keys"),
    path("me/keys/<uuid:token_id>/revoke", revoke, name="revoke_key"),
]
