"""What to ask a network about a lost answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import channel_card
from binome.connectors.port import PartToSend
from binome.core.publishing.retry import LONGEST_WAIT
from binome.publishing import payload
from binome.publishing.actions.claim_due import Claim
from binome.publishing.models import Attempt, Publication
from binome.publishing.rows import parts_of, publication_row


@dataclass(frozen=True)
class Probe:
    """A question: was this part, tried at `since`, created?"""

    claim: Claim
    attempt_id: UUID
    part_id: UUID
    network: str
    part: PartToSend
    since: datetime


@transaction.atomic
def begin_probe(claim: Claim, *, now: datetime) -> Probe | None:
    """The part whose last attempt has no known outcome; None when it has settled meanwhile, or when its channel must
    be signed in again first: then the question waits."""
    publication = publication_row(claim.publication_id)
    if publication.state != "UNCERTAIN" or publication.lease_token != claim.token:
        return None
    channel = channel_card(publication.channel_id)
    if not channel.is_live:
        Publication.objects.filter(pk=publication.pk).update(
            next_at=now + LONGEST_WAIT, lease_token=None, lease_until=None
        )
        return None
    part = next(part for part in parts_of(publication.pk) if part.published_at is None)
    attempts = Attempt.objects.filter(part_id=part.pk).order_by("number")
    first, last = attempts.first(), attempts.last()
    if first is None or last is None:
        return None
    sent = payload.part_to_send(part.pk, part.created_at, part.payload_bytes, part.provider)
    return Probe(claim, last.pk, part.pk, channel.network, sent, first.started_at)
