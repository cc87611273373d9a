"""Gives a person their roles on the brand of the scope, without an invitation: for what the product sets up itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import ROLES, Actor
from binome.core.problems import Problem, refuse_if
from binome.workspaces.actions.advance import record_event
from binome.workspaces.models import Role


@transaction.atomic
def give_role(person_id: UUID, roles: Sequence[str], *, hat: str, now: datetime, via: str = "screen") -> None:
    """Nothing changes for somebody who has a role already."""
    refuse_if(role_problems(roles))
    if Role.objects.filter(person_id=person_id).exists():
        return
    role = Role.objects.create(person_id=person_id, roles=list(roles), hat=hat, since=now)
    actor = Actor(person_id, frozenset(roles), via)
    record_event(role, "role", "CREATED", ("", ""), actor=actor, now=now, detail={"roles": list(roles)})


def role_problems(roles: Sequence[str]) -> list[Problem]:
    """What is wrong with a choice of roles."""
    if not roles:
        return [Problem("role.required", "roles")]
    return [Problem("role.unknown", "roles", {"role": role}) for role in roles if role not in ROLES]
