"""Makes a link that lets somebody in."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import NotAllowed, refuse_if
from binome.workspaces.actions.advance import record_event
from binome.workspaces.actions.give_role import role_problems
from binome.workspaces.models import Invitation

VALID_FOR = timedelta(days=14)


def digest(secret: str) -> str:
    """What is kept of a secret that only its bearer knows."""
    return hashlib.sha256(secret.encode()).hexdigest()


@transaction.atomic
def invite_person(actor: Actor, *, email: str, roles: Sequence[str], now: datetime) -> str:
    """The secret of the link, shown once; it works 14 days, for one person."""
    require(actor, "people.invite")
    refuse_if(role_problems(roles))
    if "admin" in roles and "admin" not in actor.roles:
        raise NotAllowed("people.invite_admin")
    secret = secrets.token_urlsafe(24)
    invitation = Invitation.objects.create(
        token_hash=digest(secret), email=email.strip().lower(), roles=list(roles), invited_by_id=actor.person_id,
        created_at=now, expires_at=now + VALID_FOR,
    )  # fmt: skip
    record_event(invitation, "invitation", "SENT", ("", ""), actor=actor, now=now, detail={"roles": list(roles)})
    return secret
