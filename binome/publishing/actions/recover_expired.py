"""Takes back what a killed or stuck worker held."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from binome.core.permissions import system_actor
from binome.core.publishing.retry import next_try
from binome.publishing.actions.free_lane import free_lane
from binome.publishing.models import Attempt, Publication
from binome.workspaces.actions.advance import advance
from binome.workspaces.scopes import brand_scope, system_scope


def recover_expired(*, now: datetime, limit: int = 200) -> int:
    """How many publications were taken back. An attempt left open may have arrived: the network is asked (UNCERTAIN).
    Without one nothing was ever sent: it is simply due again."""
    with system_scope("publishing.recover"):
        expired = list(
            Publication.objects.filter(state="SENDING", lease_until__lte=now).values_list("brand_id", "pk")[:limit]
        )
    return sum(_recover(brand_id, publication_id, now) for brand_id, publication_id in expired)


def _recover(brand_id: UUID, publication_id: UUID, now: datetime) -> bool:
    with brand_scope(brand_id):
        publication = Publication.objects.select_for_update().filter(pk=publication_id, state="SENDING").first()
        if publication is None or publication.lease_until is None or publication.lease_until > now:
            return False
        token = publication.lease_token
        left_open = Attempt.objects.filter(part__publication_id=publication.pk, outcome="OPEN")
        event, fields = _meaning(publication, left_open.exists(), now)
        left_open.update(outcome="UNKNOWN", ended_at=now, evidence={"code": "publishing.interrupted"})
        advance(publication, event, actor=system_actor(), now=now, why="publishing.interrupted", **fields)
        if token is not None:
            free_lane(publication, token)
        return True


def _meaning(publication: Publication, tried: bool, now: datetime) -> tuple[str, dict[str, Any]]:
    """What nobody began is due again: at once the first time, then later and later, so that one that cannot be begun
    does not keep its channel from the others."""
    if tried:
        return "LOSE", {"next_at": now, "probes": 0}
    again = next_try(publication.tries, now) if publication.tries else now
    return "POSTPONE", {"next_at": again, "tries": publication.tries + 1, "problem_code": "publishing.interrupted"}
