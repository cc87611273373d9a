"""Says which hat a person wears now."""

from __future__ import annotations

from binome.core.permissions import Actor
from binome.core.problems import BadInput, NotAllowed, Problem
from binome.workspaces.models import Role


def wear_hat(actor: Actor, hat: str) -> None:
    """Put on the SMM's or the CM's hat; NotAllowed for a hat the person does not have."""
    if hat not in ("smm", "cm"):
        raise BadInput(Problem("hat.unknown", "hat", {"hat": hat}))
    if not actor.roles & {hat, "admin"}:
        raise NotAllowed(f"hat.{hat}")
    Role.objects.filter(person_id=actor.person_id).update(hat=hat)
