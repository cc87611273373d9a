"""What to prepare of a publication before its time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import open_account
from binome.connectors.errors import NeedsReconnect
from binome.connectors.port import Account, PartToSend
from binome.content.queries import shown_contents
from binome.publishing import payload
from binome.publishing.actions.claim_due import Claim
from binome.publishing.actions.freeze_parts import freeze_parts
from binome.publishing.models import Publication
from binome.publishing.rows import publication_row


@dataclass(frozen=True)
class Arming:
    """What to prepare ahead of time: nothing of it is visible."""

    claim: Claim
    part_id: UUID
    account: Account
    part: PartToSend


@transaction.atomic
def begin_arming(claim: Claim, *, now: datetime) -> Arming | None:
    """The first part of a claimed publication, frozen; None when it cannot be prepared: when it is due, it is held with
    the reason."""
    publication = publication_row(claim.publication_id)
    if publication.state != "SCHEDULED" or publication.lease_token != claim.token or _put_away(publication):
        return None
    try:
        account = open_account(claim.channel_id)
    except NeedsReconnect:
        return None
    part = freeze_parts(publication, now=now)[0]
    sent = payload.part_to_send(part.pk, part.created_at, part.payload_bytes, part.provider)
    return Arming(claim, part.pk, account, sent)


def _put_away(publication: Publication) -> bool:
    return publication.variant_id is None or not shown_contents([publication.variant_id])
