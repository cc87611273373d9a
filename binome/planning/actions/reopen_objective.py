"""Takes a closed objective up again."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.planning.rows import objective_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def reopen_objective(actor: Actor, objective_id: UUID, *, now: datetime, why: str = "") -> None:
    """Make the objective active again; Conflict when it is."""
    require(actor, "planning.write")
    advance(objective_row(objective_id), "REOPENED", actor=actor, now=now, why=why.strip())
