"""What to ask a network about a lost answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.channels.queries import ChannelCard, channel_card
from binome.connectors.port import PartToSend
from binome.core.channels.lifecycle import DISCONNECTED
from binome.core.permissions import system_actor
from binome.core.publishing.retry import LONGEST_WAIT, MOST_PROBES
from binome.publishing import payload
from binome.publishing.actions.claim_due import Claim
from binome.publishing.models import Attempt, Publication
from binome.publishing.rows import parts_of, publication_row
from binome.workspaces.actions.advance import advance

_NO_LEASE: dict[str, Any] = {"lease_token": None, "lease_until": None}


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
    """The part whose last attempt has no known outcome; None when it has settled meanwhile, or when its channel cannot
    be called: then the question waits for it to be signed in again, and in the end a person is asked."""
    publication = publication_row(claim.publication_id)
    if publication.state != "UNCERTAIN" or publication.lease_token != claim.token:
        return None
    channel = channel_card(publication.channel_id)
    if not channel.is_live:
        _wait_for_channel(publication, channel, now)
        return None
    part = next((part for part in parts_of(publication.pk) if part.published_at is None), None)
    attempts = Attempt.objects.filter(part_id=part.pk if part else None).order_by("number")
    first, last = attempts.first(), attempts.last()
    if part is None or first is None or last is None:
        # What was asked about is known to be out meanwhile: sending goes on from there.
        advance(publication, "FIND_PART", actor=system_actor(), now=now, next_at=now, **_NO_LEASE)
        return None
    sent = payload.part_to_send(part.pk, part.created_at, part.payload_bytes, part.provider)
    return Probe(claim, last.pk, part.pk, channel.network, sent, first.started_at)


def _wait_for_channel(publication: Publication, channel: ChannelCard, now: datetime) -> None:
    probes = publication.probes + 1
    if channel.state == DISCONNECTED or probes >= MOST_PROBES:
        why = "publishing.cannot_know"
        advance(publication, "ASK", actor=system_actor(), now=now, why=why, next_at=None, **_NO_LEASE)
    else:
        waiting = Publication.objects.filter(pk=publication.pk)
        waiting.update(next_at=now + LONGEST_WAIT, probes=probes, **_NO_LEASE)
