"""Renews a channel's secret ahead of its end: one process at a time, so that a refresh token serves once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings

from binome.channels.actions.keep_secret import LOOKED_AT_EVERY, keep_secret
from binome.channels.actions.mark_needs_reconnect import mark_needs_reconnect
from binome.channels.models import Credential
from binome.channels.queries import channel_card, open_account
from binome.connectors import registry
from binome.connectors.errors import NeedsReconnect
from binome.connectors.port import Account
from binome.core.permissions import system_actor
from binome.workspaces.in_thread import in_brand


async def renew_channel(brand_id: UUID, channel_id: UUID, *, now: datetime, stale: Account | None = None) -> bool:
    """Look whether the secret must be renewed, and do it; True when a caller should open the account again.

    `stale` is the account whose secret the network just turned down (SessionExpired): then it is renewed unless
    somebody else did meanwhile. The network is called under a session lock of its own connection (never through a
    pooler) and outside any transaction; the secret is read again once the lock is ours. False when another process
    holds the lock. Raises NeedsReconnect (and holds the channel) when only a person can mend it; a network that does
    not answer raises its error and changes nothing.
    """
    async with _alone(channel_id) as alone:
        if not alone:
            return False
        account = await in_brand(brand_id, partial(open_account, channel_id))
        if stale is not None and account.secret != stale.secret:
            return True
        return await _renew(brand_id, channel_id, account, now, refused=stale is not None)


async def _renew(brand_id: UUID, channel_id: UUID, account: Account, now: datetime, *, refused: bool) -> bool:
    sign_in = registry.network(account.network).password_sign_in
    if sign_in is None:
        await in_brand(brand_id, partial(_look_later, channel_id, now))
        return False
    try:
        fresh = await sign_in.renew(account, refused=refused)
    except NeedsReconnect as error:
        await in_brand(brand_id, partial(_hold, channel_id, error, now))
        raise
    if fresh is None:
        await in_brand(brand_id, partial(_look_later, channel_id, now))
        return False
    await in_brand(brand_id, partial(_keep, channel_id, fresh, now))
    return True


@asynccontextmanager
async def _alone(channel_id: UUID) -> AsyncIterator[bool]:
    """Whether this process is the one that renews the channel. The lock dies with its connection."""
    lock = channel_id.int & 0x7FFF_FFFF_FFFF_FFFF
    async with await psycopg.AsyncConnection.connect(**settings.BINOME_DIRECT_DATABASE, autocommit=True) as session:
        taken = await (await session.execute("SELECT pg_try_advisory_lock(%s)", [lock])).fetchone()
        yield bool(taken and taken[0])


def _keep(channel_id: UUID, secret: Mapping[str, Any], now: datetime) -> None:
    if channel_card(channel_id).is_live:  # somebody may have disconnected it meanwhile
        keep_secret(channel_id, secret, now=now)


def _look_later(channel_id: UUID, now: datetime) -> None:
    Credential.objects.filter(channel_id=channel_id).update(renew_at=now + LOOKED_AT_EVERY)


def _hold(channel_id: UUID, error: NeedsReconnect, now: datetime) -> None:
    mark_needs_reconnect(system_actor(), channel_id, error.code, now=now, params=error.params)
