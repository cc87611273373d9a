"""Who calls: by a personal key, or from a page of ours by its session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from ninja.errors import AuthenticationError
from ninja.security import APIKeyCookie, HttpBearer
from ninja.utils import check_csrf

from binome.core.problems import NotAllowed, NotFound
from binome.workspaces.actions.use_token import use_token
from binome.workspaces.clock import live_now


@dataclass(frozen=True)
class Caller:
    """Somebody who proved who they are. `rights` narrow what a key may do (None: all its owner may); `key` tells one
    key or session's owner from another, for the limit of calls; `key_name` is "" for a session."""

    person: Any
    rights: frozenset[str] | None
    key: str
    key_name: str = ""


class PersonalKey(HttpBearer):
    """`Authorization: Bearer bnm_…`, made by `binome token create` or on the page of one's preferences."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller:
        """The holder; AuthenticationError for a key that opens nothing, even beside a valid session."""
        try:
            holder = use_token(token, now=live_now())
        except NotFound:
            raise AuthenticationError from None
        return Caller(holder.person, holder.rights, f"token {holder.token_id}", holder.name)


class OwnPages(APIKeyCookie):
    """The session of a page of ours; whatever changes something carries the page's CSRF token."""

    param_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Caller | None:
        """The person signed in, None without a session; NotAllowed when the CSRF token lacks."""
        if not request.user.is_authenticated:
            return None
        if check_csrf(request):
            raise NotAllowed("csrf")
        return self.authenticate(request, None)

    def authenticate(self, request: HttpRequest, key: str | None) -> Caller:
        """The caller of a session that was found good."""
        return Caller(request.user, None, f"person {request.user.pk}")
