"""Claims what is due, one publication a channel, for one dispatcher."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import connection

from binome.core.publishing.lifecycle import CLAIMABLE
from binome.workspaces.scopes import system_scope

LEASE = timedelta(seconds=90)


@dataclass(frozen=True)
class Claim:
    """The right to send one publication until the lease ends; `token` proves it."""

    brand_id: UUID
    publication_id: UUID
    channel_id: UUID
    token: UUID


# One statement: due rows, their lanes (skipping those another dispatcher holds), the claim and its event row.
# A row that moved since `due` read it is claimed by nobody: the UPDATE asks again for all that made it due. Its state
# alone would not do: one put off to tomorrow is SCHEDULED before and after.
_CLAIM = """
WITH due AS (
    SELECT DISTINCT ON (brand_id, channel_id) brand_id, channel_id, id, state, next_at
    FROM publishing_publication
    WHERE state = ANY (%(claimable)s) AND next_at <= %(now)s AND (lease_until IS NULL OR lease_until <= %(now)s)
    ORDER BY brand_id, channel_id, next_at, id
), lane AS (
    SELECT l.id AS lane_id, due.* FROM publishing_lane l JOIN due USING (brand_id, channel_id)
    WHERE l.lease_until IS NULL OR l.lease_until <= %(now)s
    ORDER BY due.next_at LIMIT %(limit)s FOR UPDATE OF l SKIP LOCKED
), claimed AS (
    UPDATE publishing_publication p
    SET state = 'SENDING', lease_token = %(token)s, lease_until = %(until)s
    FROM lane WHERE p.brand_id = lane.brand_id AND p.id = lane.id AND p.state = lane.state
      AND p.next_at <= %(now)s AND (p.lease_until IS NULL OR p.lease_until <= %(now)s)
    RETURNING p.brand_id, p.id, p.channel_id, lane.lane_id, lane.state AS was
), held AS (
    UPDATE publishing_lane l SET lease_token = %(token)s, lease_until = %(until)s
    FROM claimed WHERE l.brand_id = claimed.brand_id AND l.id = claimed.lane_id
), noted AS (
    INSERT INTO workspaces_event
        (brand_id, at, subject_type, subject_id, event, from_state, to_state, via, why, detail)
    SELECT brand_id, %(now)s, 'publication', id, 'CLAIM', was, 'SENDING', 'job', '', '{}'::jsonb FROM claimed
)
SELECT brand_id, id, channel_id FROM claimed
"""


def claim_due(*, now: datetime, limit: int) -> tuple[Claim, ...]:
    """At most `limit` publications due at `now`, the longest due first, now SENDING under a lease of this caller."""
    token = uuid4()
    with system_scope("publishing.claim"), connection.cursor() as cursor:
        cursor.execute(
            _CLAIM,
            {"claimable": list(CLAIMABLE), "now": now, "until": now + LEASE, "limit": limit, "token": token},
        )
        return tuple(Claim(brand, publication, channel, token) for brand, publication, channel in cursor.fetchall())
