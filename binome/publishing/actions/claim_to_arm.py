"""Claims publications whose media can already be uploaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import connection

from binome.channels.queries import channel_card, open_account
from binome.connectors.port import Account, PartToSend
from binome.publishing import payload
from binome.publishing.actions.claim_due import LEASE, Claim
from binome.publishing.actions.freeze_parts import freeze_parts
from binome.publishing.rows import publication_row
from binome.workspaces.scopes import brand_scope, system_scope

AHEAD = timedelta(minutes=10)

_CLAIM = """
WITH soon AS (
    SELECT p.brand_id, p.id FROM publishing_publication p
    WHERE state = 'SCHEDULED' AND next_at > %(now)s AND next_at <= %(horizon)s AND kind = 'POST'
      AND (lease_until IS NULL OR lease_until <= %(now)s)
      AND EXISTS (SELECT 1 FROM content_variantmedia m
                  WHERE m.brand_id = p.brand_id AND m.variant_id = p.variant_id)
    ORDER BY next_at LIMIT %(limit)s FOR UPDATE SKIP LOCKED
)
UPDATE publishing_publication p SET lease_token = %(token)s, lease_until = %(until)s
FROM soon WHERE p.brand_id = soon.brand_id AND p.id = soon.id
RETURNING p.brand_id, p.id, p.channel_id
"""


@dataclass(frozen=True)
class Arming:
    """What to prepare ahead of time: nothing of it is visible."""

    claim: Claim
    part_id: UUID
    account: Account
    part: PartToSend


def claim_to_arm(*, now: datetime, limit: int) -> tuple[Arming, ...]:
    """Publications with media due within `AHEAD`, frozen and leased to this caller."""
    token = uuid4()
    with system_scope("publishing.arm"), connection.cursor() as cursor:
        cursor.execute(
            _CLAIM, {"now": now, "horizon": now + AHEAD, "until": now + LEASE, "limit": limit, "token": token}
        )
        claims = [Claim(brand, publication, channel, token) for brand, publication, channel in cursor.fetchall()]
    return tuple(arming for claim in claims for arming in _armings(claim, now))


def _armings(claim: Claim, now: datetime) -> list[Arming]:
    with brand_scope(claim.brand_id):
        if channel_card(claim.channel_id).state != "CONNECTED":
            return []
        account = open_account(claim.channel_id)
        parts = freeze_parts(publication_row(claim.publication_id), now=now)
        return [
            Arming(
                claim,
                part.pk,
                account,
                payload.part_to_send(part.pk, part.created_at, part.payload_bytes, part.provider),
            )
            for part in parts[:1]
        ]
