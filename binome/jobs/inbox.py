"""The inbox pool: reads streams and threads when they are due, each channel on its own; renews secrets in time."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from binome.connectors.errors import NeedsReconnect, NetworkError, TryLater
from binome.connectors.port import Account, InboxItem, InboxPage, InboxReader, Network
from binome.inbox.actions.claim_due import Look, claim_due
from binome.inbox.actions.postpone_look import postpone_look
from binome.inbox.actions.settle_replies import settle_replies
from binome.inbox.actions.store_inbox_page import store_inbox_page
from binome.inbox.actions.store_thread import store_thread
from binome.inbox.actions.watch_threads import watch_threads
from binome.inbox.waiting import brands_with_answers_leaving, unwatched_channels
from binome.jobs.calling import call_network, renew_due
from binome.jobs.live_clock import LiveClock
from binome.workspaces.in_thread import in_brand, in_thread
from binome.workspaces.scopes import system_scope

log = logging.getLogger("binome.inbox")

IDLE_S = 2.0
READ_AT_ONCE = 16
PAGES_A_LOOK = 20
RECENT = timedelta(hours=3)
ALL_WATCHED = timedelta(days=30)


async def read_due(now: datetime, *, since: timedelta = ALL_WATCHED) -> int:
    """One pass: watch what was published within `since`, read what is due, settle answers. How many messages came."""
    for brand_id, channel_id in await in_thread(partial(_unwatched, now - since)):
        await in_brand(brand_id, partial(watch_threads, channel_id, since=now - since, now=now))
    looks = await in_thread(partial(_claim, now))
    stored = await _read_all(looks, now)
    for brand_id in await in_thread(_brands_to_settle):
        await in_brand(brand_id, partial(settle_replies, now=now))
    return stored


async def run(stop: asyncio.Event) -> None:
    """The pool's life: it reads, and renews secrets beside that. Where one of the two fails, both end and the process
    with them: its supervisor begins it anew."""
    clock = LiveClock()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_renew_until(stop, clock))
        await _read_until(stop, clock)


async def _read_until(stop: asyncio.Event, clock: LiveClock) -> None:
    """Every ten minutes it looks at all publications of a month, in between at the latest only."""
    turns = 0
    while not stop.is_set():
        await clock.set_by_database()
        whole = turns % 300 == 0
        await read_due(clock(), since=ALL_WATCHED if whole else RECENT)
        turns += 1
        await _rest(stop)


async def _renew_until(stop: asyncio.Event, clock: LiveClock) -> None:
    await clock.set_by_database()
    while not stop.is_set():
        await renew_due(clock())
        await _rest(stop)


async def _rest(stop: asyncio.Event) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), IDLE_S)


async def _read_all(looks: Sequence[Look], now: datetime) -> int:
    """Side by side; one channel's trouble is its own."""
    gate = asyncio.Semaphore(READ_AT_ONCE)

    async def one(look: Look) -> int:
        async with gate:
            return await _read(look, now)

    results = await asyncio.gather(*(one(look) for look in looks), return_exceptions=True)
    for look, result in zip(looks, results, strict=True):
        if isinstance(result, BaseException):
            log.error("reading failed", exc_info=result, extra={"channel": str(look.channel_id)})
            await in_brand(look.brand_id, partial(postpone_look, look.id, "inbox.unreadable", now=now))
    return sum(result for result in results if isinstance(result, int))


async def _read(look: Look, now: datetime) -> int:
    try:
        return await (_read_stream(look, now) if look.stream else _read_thread(look, now))
    except NeedsReconnect as error:
        # Read again as soon as somebody has signed in: a channel that is not connected is not claimed.
        await in_brand(look.brand_id, partial(postpone_look, look.id, error.code, now=now))
    except NetworkError as error:
        at = error.at if isinstance(error, TryLater) else None
        await in_brand(look.brand_id, partial(postpone_look, look.id, error.code, now=now, at=at))
    return 0


async def _read_stream(look: Look, now: datetime) -> int:
    stored, cursor = 0, look.value
    for _ in range(PAGES_A_LOOK):
        page = await call_network(look.brand_id, look.channel_id, partial(_page, look.stream, cursor), now=now)
        keep = partial(store_inbox_page, look.channel_id, look.stream, page, now=now)
        stored += await in_brand(look.brand_id, keep)
        cursor = page.cursor
        if not page.more:
            break
    return stored


async def _read_thread(look: Look, now: datetime) -> int:
    items = await call_network(look.brand_id, look.channel_id, partial(_thread, look.value), now=now)
    return await in_brand(look.brand_id, partial(store_thread, look.id, items, now=now))


async def _page(stream: str, cursor: str, network: Network, account: Account) -> InboxPage:
    return await _reader(network).read_stream(account, stream, cursor)


async def _thread(external_id: str, network: Network, account: Account) -> Sequence[InboxItem]:
    return await _reader(network).read_thread(account, external_id)


def _reader(network: Network) -> InboxReader:
    if network.inbox is None:
        raise RuntimeError(f"{network.code} has no inbox: nothing of it is ever due")
    return network.inbox


def _claim(now: datetime) -> tuple[Look, ...]:
    with system_scope("inbox.claim"):
        return claim_due(now=now)


def _unwatched(since: datetime) -> tuple[tuple[UUID, UUID], ...]:
    with system_scope("inbox.unwatched"):
        return unwatched_channels(since)


def _brands_to_settle() -> tuple[UUID, ...]:
    with system_scope("inbox.leaving"):
        return brands_with_answers_leaving()
