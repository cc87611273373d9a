"""Takes back what a killed or stuck worker held."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from binome.core.permissions import system_actor
from binome.publishing.actions.free_lane import free_lane
from binome.publishing.models import Attempt, Publication
from binome.publishing.rows import publication_row
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
        publication = publication_row(publication_id)
        if publication.state != "SENDING" or publication.lease_until is None or publication.lease_until > now:
            return False
        token = publication.lease_token
        left_open = Attempt.objects.filter(part__publication_id=publication.pk, outcome="OPEN")
        event = "LOSE" if left_open.exists() else "POSTPONE"
        left_open.update(outcome="UNKNOWN", ended_at=now, evidence={"code": "publishing.interrupted"})
        why = "publishing.interrupted"
        advance(publication, event, actor=system_actor(), now=now, why=why, next_at=now, probes=0)
        if token is not None:
            free_lane(publication, token)
        return True
