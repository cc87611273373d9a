"""Claims publications whose answer was lost, to ask their networks."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.db import connection

from binome.publishing.actions.claim_due import LEASE, Claim
from binome.workspaces.scopes import system_scope

_CLAIM = """
WITH due AS (
    SELECT brand_id, id FROM publishing_publication
    WHERE state = 'UNCERTAIN' AND next_at <= %(now)s AND (lease_until IS NULL OR lease_until <= %(now)s)
    ORDER BY next_at LIMIT %(limit)s FOR UPDATE SKIP LOCKED
)
UPDATE publishing_publication p SET lease_token = %(token)s, lease_until = %(until)s
FROM due WHERE p.brand_id = due.brand_id AND p.id = due.id
RETURNING p.brand_id, p.id, p.channel_id
"""


def claim_uncertain(*, now: datetime, limit: int) -> tuple[Claim, ...]:
    """At most `limit` UNCERTAIN publications to probe, leased to this caller."""
    token = uuid4()
    with system_scope("publishing.probe"), connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"now": now, "until": now + LEASE, "limit": limit, "token": token})
        return tuple(Claim(brand, publication, channel, token) for brand, publication, channel in cursor.fetchall())
