"""Meets somebody: the first time they are written down, later their names are brought up to date."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from binome.workspaces.models.ids import new_id
from binome.workspaces.scopes import current_brand

_MEET = """
    INSERT INTO relations_communitymember AS met
        (id, brand_id, network, server, account_id, handle, name, avatar_url, first_seen_at, last_seen_at)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
    ON CONFLICT (brand_id, network, server, account_id) DO UPDATE SET
        handle = CASE WHEN excluded.last_seen_at >= met.last_seen_at THEN excluded.handle ELSE met.handle END,
        name = CASE WHEN excluded.last_seen_at >= met.last_seen_at THEN excluded.name ELSE met.name END,
        avatar_url = CASE WHEN excluded.last_seen_at >= met.last_seen_at
                          THEN excluded.avatar_url ELSE met.avatar_url END,
        first_seen_at = LEAST(met.first_seen_at, excluded.first_seen_at),
        last_seen_at = GREATEST(met.last_seen_at, excluded.last_seen_at)
    RETURNING id
"""


def meet_member(
    network: str, account_id: str, handle: str, name: str, avatar_url: str, *, now: datetime, server: str = ""
) -> UUID:
    """The member's id. `now` is when they were seen: history read late never overwrites what is newer. `server` where
    the network's ids mean something at one server only."""
    seen: list[Any] = [new_id(), current_brand(), network, server, account_id, handle, name, avatar_url, now, now]
    with connection.cursor() as cursor:
        cursor.execute(_MEET, seen)
        member_id: UUID = cursor.fetchone()[0]
    return member_id
