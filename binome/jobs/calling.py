"""A reader's call to a network on behalf of a channel: the secret renewed where it aged, the channel's health noted.

For reading only (inbox, numbers): a call may be repeated. What is sent goes through `jobs.sending`.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from binome.channels.actions.mark_alive import mark_alive
from binome.channels.actions.mark_needs_reconnect import mark_needs_reconnect
from binome.channels.actions.mark_trouble import mark_trouble
from binome.channels.actions.renew_channel import renew_channel
from binome.channels.queries import credentials_to_renew, open_account
from binome.connectors import registry
from binome.connectors.errors import NeedsReconnect, NetworkError, NoAnswer, NotSent, SessionExpired, TryLater
from binome.connectors.port import Account, Network
from binome.core.permissions import system_actor
from binome.workspaces.in_thread import in_brand, in_thread
from binome.workspaces.scopes import system_scope

log = logging.getLogger("binome.channels")

T = TypeVar("T")
Call = Callable[[Network, Account], Awaitable[T]]

RENEWED_AT_ONCE = 20


async def call_network(brand_id: UUID, channel_id: UUID, call: Call[T], *, now: datetime) -> T:
    """What `call` gives. Raises the network's error once the channel shows it: a dead token holds the channel, a
    server that does not answer is only noted."""
    try:
        result = await _call_renewed(brand_id, channel_id, call, now)
    except NeedsReconnect as error:
        held = partial(mark_needs_reconnect, system_actor(), channel_id, error.code, now=now, params=error.params)
        await in_brand(brand_id, held)
        raise
    except (NotSent, NoAnswer, TryLater) as error:
        await in_brand(brand_id, partial(mark_trouble, channel_id, error.code, now=now, params=error.params))
        raise
    await in_brand(brand_id, partial(mark_alive, channel_id))
    return result


async def _call_renewed(brand_id: UUID, channel_id: UUID, call: Call[T], now: datetime) -> T:
    account = await in_brand(brand_id, partial(open_account, channel_id))
    try:
        return await call(registry.network(account.network), account)
    except SessionExpired as error:
        if not await renew_channel(brand_id, channel_id, now=now, stale=account):
            raise TryLater(error.code, params=error.params, evidence=error.evidence) from error
    account = await in_brand(brand_id, partial(open_account, channel_id))
    try:
        return await call(registry.network(account.network), account)
    except SessionExpired as error:  # a secret of a second ago is refused: no use in trying again at once
        raise TryLater(error.code, params=error.params, evidence=error.evidence) from error


async def renew_due(now: datetime) -> int:
    """Renew the secrets that are about to end, ahead of their end; how many were looked at."""

    def due() -> tuple[tuple[UUID, UUID], ...]:
        with system_scope("channels.renew"):
            return credentials_to_renew(now, RENEWED_AT_ONCE)

    found = await in_thread(due)
    for brand_id, channel_id in found:
        try:
            await renew_channel(brand_id, channel_id, now=now)
        except NeedsReconnect:
            continue  # renew_channel has held the channel, with its reason
        except NetworkError as error:
            await in_brand(brand_id, partial(mark_trouble, channel_id, error.code, now=now, params=error.params))
        except Exception:
            # One secret that cannot be read must not keep the others from being renewed.
            log.exception("renewal interrupted", extra={"channel": str(channel_id)})
    return len(found)
