"""Closes an objective: it leaves the lists of what is under way."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.planning.rows import objective_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def close_objective(actor: Actor, objective_id: UUID, *, now: datetime, why: str = "") -> None:
    """Close the objective; Conflict when it is closed already."""
    require(actor, "planning.write")
    advance(objective_row(objective_id), "CLOSED", actor=actor, now=now, why=why.strip())
