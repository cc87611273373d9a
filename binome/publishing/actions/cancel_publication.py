"""Takes a publication out of the calendar."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.publishing.rows import publication_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def cancel_publication(actor: Actor, publication_id: UUID, *, now: datetime, why: str = "") -> None:
    """It will not leave; Conflict when it already did or is leaving."""
    require(actor, "publishing.schedule")
    advance(publication_row(publication_id), "CANCEL", actor=actor, now=now, why=why, next_at=None)
