"""Claims the streams and threads that it is time to read. In a system scope: whatever the brand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from binome.channels.queries import live_channels
from binome.connectors import registry
from binome.inbox.models import Cursor

LEASE = timedelta(minutes=3)

_CURSORS = """
    UPDATE inbox_cursor SET lease_until = %(until)s
    WHERE (brand_id, id) IN (
        SELECT c.brand_id, c.id FROM inbox_cursor c
        JOIN channels_channel k ON (k.brand_id, k.id) = (c.brand_id, c.channel_id)
        WHERE c.next_at <= %(now)s AND (c.lease_until IS NULL OR c.lease_until <= %(now)s) AND k.state = 'CONNECTED'
        ORDER BY c.next_at LIMIT %(most)s FOR UPDATE OF c SKIP LOCKED)
    RETURNING brand_id, channel_id, id, stream, value
"""
_THREADS = """
    UPDATE inbox_threadwatch SET lease_until = %(until)s
    WHERE (brand_id, id) IN (
        SELECT w.brand_id, w.id FROM inbox_threadwatch w
        JOIN channels_channel k ON (k.brand_id, k.id) = (w.brand_id, w.channel_id)
        WHERE w.next_at <= %(now)s AND (w.lease_until IS NULL OR w.lease_until <= %(now)s) AND k.state = 'CONNECTED'
        ORDER BY w.next_at LIMIT %(most)s FOR UPDATE OF w SKIP LOCKED)
    RETURNING brand_id, channel_id, id, '', external_id
"""


@dataclass(frozen=True)
class Look:
    """Something to read: a stream from its cursor (`value`), or the thread of an external id (`stream` is '')."""

    brand_id: UUID
    channel_id: UUID
    id: UUID
    stream: str
    value: str


@transaction.atomic
def claim_due(*, now: datetime, most: int = 50) -> tuple[Look, ...]:
    """What to read now; nobody else reads it until the lease ends."""
    _open_streams(now)
    asked: dict[str, Any] = {"now": now, "until": now + LEASE, "most": most}
    with connection.cursor() as cursor:
        cursor.execute(_CURSORS, asked)
        streams = cursor.fetchall()
        cursor.execute(_THREADS, asked)
        threads = cursor.fetchall()
    return tuple(Look(*row) for row in streams + threads)


def _open_streams(now: datetime) -> None:
    """A cursor at the beginning for each stream of each live channel that has none."""
    wanted = {
        (channel.brand_id, channel.id, stream)
        for channel in live_channels()
        if (reader := registry.network(channel.network).inbox) is not None
        for stream in reader.streams
    }
    known = set(Cursor.objects.values_list("brand_id", "channel_id", "stream"))
    made = [
        Cursor(brand_id=brand, channel_id=channel, stream=stream, next_at=now)
        for brand, channel, stream in sorted(wanted - known)
    ]
    Cursor.objects.bulk_create(made, ignore_conflicts=True)
