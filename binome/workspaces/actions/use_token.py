"""Opens the door to whoever holds a key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from binome.core.problems import NotFound
from binome.workspaces.actions.create_token import ALL
from binome.workspaces.actions.invite_person import digest
from binome.workspaces.models import ApiToken, Person

NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class TokenHolder:
    """Whose key it is, and the rights it narrows them to (None: all its owner has)."""

    token_id: UUID
    name: str
    person: Person
    rights: frozenset[str] | None


def use_token(secret: str, *, now: datetime) -> TokenHolder:
    """The holder of a key that works now; NotFound for one that does not exist, is out of date, or whose owner left.

    That it served is noted at most once a minute: a key used a hundred times a second costs no hundred writes.
    """
    alive = Q(expires_at=None) | Q(expires_at__gt=now)
    token = ApiToken.objects.filter(alive, token_hash=digest(secret), person__is_active=True).select_related("person")
    found = token.first()
    if found is None:
        raise NotFound("token", "")
    if found.last_used_at is None or found.last_used_at <= now - NOTED_EVERY:
        ApiToken.objects.filter(pk=found.pk).update(last_used_at=now)
    rights = None if ALL in found.scopes else frozenset(found.scopes)
    return TokenHolder(found.pk, found.name, found.person, rights)
