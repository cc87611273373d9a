"""Writes what a person saw on the network when Binôme could not know."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Problem
from binome.publishing.actions.schedule_publication import wake_dispatchers
from binome.publishing.models import Part, Publication
from binome.publishing.rows import forget_preparation, parts_of, publication_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def settle_publication(
    actor: Actor, publication_id: UUID, *, is_there: bool, now: datetime, permalink: str = "", external_id: str = ""
) -> None:
    """It is there (adopt it, with its link), or it is not (send it, same identity). Only what is TO_CONFIRM."""
    require(actor, "publishing.settle")
    publication = publication_row(publication_id)
    if not is_there:
        advance(publication, "SEND_AGAIN", actor=actor, now=now, due_at=now, next_at=now, probes=0)
        forget_preparation(publication)
        wake_dispatchers()
        return
    if not permalink.startswith(("https://", "http://", "/")):
        raise BadInput(Problem("publication.permalink_needed", "permalink"))
    _adopt(actor, publication, permalink, external_id, now)


def _adopt(actor: Actor, publication: Publication, permalink: str, external_id: str, now: datetime) -> None:
    waiting = [part for part in parts_of(publication.pk) if part.published_at is None]
    adopted = external_id or permalink.rstrip("/").rpartition("/")[2]
    Part.objects.filter(pk=waiting[0].pk).update(
        external_id=adopted, permalink=permalink, published_at=now, proof_due_at=now
    )
    detail = {"permalink": permalink, "external_id": adopted}
    if len(waiting) > 1:
        advance(publication, "ADOPT_PART", actor=actor, now=now, detail=detail, next_at=now, probes=0)
        wake_dispatchers()
        return
    link = publication.permalink or permalink
    advance(publication, "ADOPT", actor=actor, now=now, detail=detail, permalink=link, published_at=now, next_at=None)
