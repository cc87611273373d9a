"""Claims the objects whose numbers it is time to read. In a system scope: whatever the brand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from binome.metrics.models.watch import CHANNEL

LEASE = timedelta(minutes=3)

_CLAIM = """
    UPDATE metrics_watch SET lease_until = %(until)s
    WHERE (brand_id, id) IN (
        SELECT w.brand_id, w.id FROM metrics_watch w
        JOIN channels_channel k ON (k.brand_id, k.id) = (w.brand_id, w.channel_id)
        WHERE w.next_at <= %(now)s AND (w.lease_until IS NULL OR w.lease_until <= %(now)s) AND k.state = 'CONNECTED'
        ORDER BY w.next_at LIMIT %(most)s FOR UPDATE OF w SKIP LOCKED)
    RETURNING brand_id, channel_id, id, object_kind, object_id, external_id
"""


@dataclass(frozen=True)
class Due:
    """One object to measure."""

    watch_id: UUID
    object_id: UUID
    external_id: str


@dataclass(frozen=True)
class Round:
    """What to measure at one channel: some posts, and perhaps the account itself (`account` is its watch)."""

    brand_id: UUID
    channel_id: UUID
    posts: tuple[Due, ...]
    account: Due | None


@transaction.atomic
def claim_due(*, now: datetime, most: int = 500) -> tuple[Round, ...]:
    """What to measure now, by channel; nobody else measures it until the lease ends."""
    with connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"now": now, "until": now + LEASE, "most": most})
        rows = cursor.fetchall()
    posts: dict[tuple[UUID, UUID], list[Due]] = defaultdict(list)
    accounts: dict[tuple[UUID, UUID], Due] = {}
    for brand, channel, watch, kind, object_id, external_id in rows:
        if kind == CHANNEL:
            accounts[brand, channel] = Due(watch, object_id, "")
        else:
            posts[brand, channel].append(Due(watch, object_id, external_id))
    places = sorted({*posts, *accounts})
    return tuple(Round(*place, tuple(posts[place]), accounts.get(place)) for place in places)
