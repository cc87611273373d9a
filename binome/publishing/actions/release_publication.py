"""Lets a held publication leave now."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.publishing.actions.schedule_publication import wake_dispatchers
from binome.publishing.rows import forget_preparation, publication_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def release_publication(actor: Actor, publication_id: UUID, *, now: datetime) -> None:
    """Send what was held, at once: its time becomes now. Everything is checked again when it leaves."""
    require(actor, "publishing.settle")
    publication = publication_row(publication_id)
    detail = {"held_for": publication.hold_reason, "was_due_at": publication.due_at.isoformat()}
    advance(
        publication, "RELEASE", actor=actor, now=now, detail=detail, due_at=now, next_at=now, hold_reason="", tries=0
    )
    forget_preparation(publication)
    wake_dispatchers()
