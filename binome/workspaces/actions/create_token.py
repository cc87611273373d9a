"""Makes a personal key to the API."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from binome.core.lengths import too_long
from binome.core.permissions import PERMISSIONS
from binome.core.problems import Problem, refuse_if
from binome.workspaces.actions.invite_person import digest
from binome.workspaces.models import ApiToken

ALL = "*"
NAME_MAX = 80


def create_token(
    person_id: UUID, *, name: str, scopes: Sequence[str], now: datetime, expires_at: datetime | None = None
) -> str:
    """The key, shown once ("bnm_…"). `scopes` are permissions, or "*" for all its owner has."""
    problems = [] if name.strip() else [Problem("field.required", "name")]
    problems += too_long("name", name, NAME_MAX)
    if not scopes:
        problems.append(Problem("token.scopes_required", "scopes"))
    unknown = [scope for scope in scopes if scope != ALL and scope not in PERMISSIONS]
    problems += [Problem("token.scope_unknown", "scopes", {"scope": scope}) for scope in unknown]
    if expires_at is not None and expires_at <= now:
        problems.append(Problem("date.past", "expires_at"))
    refuse_if(problems)
    secret = f"bnm_{secrets.token_urlsafe(32)}"
    ApiToken.objects.create(
        person_id=person_id, name=name.strip(), token_hash=digest(secret), scopes=list(scopes), created_at=now,
        expires_at=expires_at,
    )  # fmt: skip
    return secret
