"""Puts a brief away: nothing more is made from it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.planning.rows import brief_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def close_brief(actor: Actor, brief_id: UUID, *, now: datetime, why: str = "") -> None:
    """Close the brief, from any state; Conflict when it is closed already."""
    require(actor, "planning.write")
    advance(brief_row(brief_id), "CLOSED", actor=actor, now=now, why=why.strip())
