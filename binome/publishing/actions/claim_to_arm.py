"""Claims publications whose media can already be uploaded."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from django.db import connection

from binome.publishing.actions.claim_due import LEASE, Claim
from binome.workspaces.scopes import system_scope

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


def claim_to_arm(*, now: datetime, limit: int) -> tuple[Claim, ...]:
    """Publications with media due within `AHEAD`, leased to this caller."""
    token = uuid4()
    with system_scope("publishing.arm"), connection.cursor() as cursor:
        cursor.execute(
            _CLAIM, {"now": now, "horizon": now + AHEAD, "until": now + LEASE, "limit": limit, "token": token}
        )
        return tuple(Claim(brand, publication, channel, token) for brand, publication, channel in cursor.fetchall())
