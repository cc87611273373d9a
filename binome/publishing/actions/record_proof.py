"""Keeps what the network shows of what we sent: the proof of delivery."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from binome.channels.queries import channel_card
from binome.connectors.port import Sighting
from binome.core.publishing.proof import Content, differences
from binome.core.publishing.retry import LONGEST_WAIT, wait_before
from binome.publishing import payload
from binome.publishing.models import Part
from binome.workspaces.scopes import brand_scope, system_scope

MOST_LOOKS = 6
LOOKED_FOR = timedelta(days=1)
BUSY = "2 minutes"

_CLAIM = """
WITH due AS (
    SELECT brand_id, id FROM publishing_part WHERE proof_due_at <= %(now)s
    ORDER BY proof_due_at LIMIT %(limit)s FOR UPDATE SKIP LOCKED
)
UPDATE publishing_part p SET proof_due_at = %(now)s + %(busy)s::interval
FROM due WHERE p.brand_id = due.brand_id AND p.id = due.id
RETURNING p.brand_id, p.id
"""


@dataclass(frozen=True)
class Looking:
    """A part to read back from its network."""

    brand_id: UUID
    channel_id: UUID
    part_id: UUID
    external_id: str


def claim_to_prove(*, now: datetime, limit: int) -> tuple[Looking, ...]:
    """Parts that are public and not proven yet; put off by two minutes so that no other worker looks at once."""
    with system_scope("publishing.prove"), connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"now": now, "limit": limit, "busy": BUSY})
        claimed = cursor.fetchall()
    return tuple(looking for brand_id, part_id in claimed if (looking := _looking(brand_id, part_id, now)))


def _looking(brand_id: UUID, part_id: UUID, now: datetime) -> Looking | None:
    with brand_scope(brand_id):
        part = Part.objects.select_related("publication").filter(pk=part_id).first()
        if part is None:
            return None
        channel_id = part.publication.channel_id
        if not channel_card(channel_id).is_live:
            postpone_proof(part_id, now=now)
            return None
        return Looking(brand_id, channel_id, part_id, part.external_id)


def postpone_proof(part_id: UUID, *, now: datetime) -> None:
    """The network could not be asked: another look later, which says nothing of the part; after a day, none."""
    unseen = Part.objects.filter(pk=part_id, proof=None)
    unseen.update(proof_due_at=now + LONGEST_WAIT)
    unseen.filter(published_at__lte=now - LOOKED_FOR).update(proof_due_at=None)


@transaction.atomic
def record_proof(part_id: UUID, sighting: Sighting | None, *, now: datetime) -> None:
    """The proof with its differences; where the network shows nothing, another look later, and at last "not seen"."""
    part = Part.objects.select_for_update().get(pk=part_id)
    if sighting is None:
        _look_again(part, now)
        return
    sent = payload.read(part.payload_bytes)
    differing = differences(
        Content(sent["text"], len(sent["media"]), [item["alt"] for item in sent["media"]]),
        Content(sighting.text, sighting.media_count, sighting.alts),
    )
    proof = {
        "seen_at": now.isoformat(), "text": sighting.text, "media_count": sighting.media_count,
        "alts": list(sighting.alts), "differences": differing,
    }  # fmt: skip
    Part.objects.filter(pk=part_id).update(proof=proof, proof_due_at=None)


def _look_again(part: Part, now: datetime) -> None:
    looks = part.proof_tries + 1
    if looks >= MOST_LOOKS:
        proof = {"seen_at": now.isoformat(), "differences": ["proof.not_seen"]}
        Part.objects.filter(pk=part.pk).update(proof=proof, proof_due_at=None, proof_tries=looks)
    else:
        Part.objects.filter(pk=part.pk).update(proof_tries=looks, proof_due_at=now + wait_before(looks))
