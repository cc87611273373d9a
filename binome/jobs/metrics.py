"""The metrics pool: reads the numbers of posts and accounts when they are due, each channel on its own."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from binome.connectors.errors import NetworkError, TryLater
from binome.connectors.port import Account, Measure, Network
from binome.jobs.calling import call_network
from binome.jobs.live_clock import LiveClock
from binome.metrics.actions.claim_due import Due, Round, claim_due
from binome.metrics.actions.postpone_watches import postpone_watches
from binome.metrics.actions.store_account import store_account
from binome.metrics.actions.store_round import store_round
from binome.metrics.actions.watch_objects import watch_objects
from binome.metrics.waiting import unmeasured_channels
from binome.workspaces.in_thread import in_brand, in_thread
from binome.workspaces.scopes import system_scope

log = logging.getLogger("binome.metrics")

IDLE_S = 5.0
MEASURED_AT_ONCE = 8
POSTS_A_CALL = 100
RECENT = timedelta(hours=3)
ALL_WATCHED = timedelta(days=30)
WHOLE_EVERY = 120


async def measure_due(now: datetime, *, since: timedelta = ALL_WATCHED) -> int:
    """One pass: watch what was published within `since`, read the numbers that are due. How many were kept."""
    for brand_id, channel_id in await in_thread(partial(_unmeasured, now - since)):
        await in_brand(brand_id, partial(watch_objects, channel_id, since=now - since, now=now))
    gate = asyncio.Semaphore(MEASURED_AT_ONCE)

    async def one(turn: Round) -> int:
        async with gate:
            return await _measure(turn, now)

    rounds = await in_thread(partial(_claim, now))
    results = await asyncio.gather(*(one(turn) for turn in rounds), return_exceptions=True)
    for turn, result in zip(rounds, results, strict=True):
        if isinstance(result, BaseException):
            log.error("measuring failed", exc_info=result, extra={"channel": str(turn.channel_id)})
            await _postpone(turn, [*turn.posts, *_of(turn.account)], "metrics.unreadable", now)
    return sum(result for result in results if isinstance(result, int))


async def run(stop: asyncio.Event) -> None:
    """The pool's life. Every ten minutes it looks at all publications of a month, in between at the latest only."""
    clock = LiveClock()
    turns = 0
    while not stop.is_set():
        await clock.set_by_database()
        await measure_due(clock(), since=ALL_WATCHED if turns % WHOLE_EVERY == 0 else RECENT)
        turns += 1
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), IDLE_S)


async def _measure(turn: Round, now: datetime) -> int:
    """Posts by batches, then the account: what fails in one leaves the others."""
    kept = 0
    for start in range(0, len(turn.posts), POSTS_A_CALL):
        kept += await _measure_posts(turn, turn.posts[start : start + POSTS_A_CALL], now)
    if turn.account:
        kept += await _measure_account(turn, turn.account, now)
    return kept


async def _measure_posts(turn: Round, posts: Sequence[Due], now: datetime) -> int:
    ids = [post.external_id for post in posts]
    try:
        source, shown = await call_network(turn.brand_id, turn.channel_id, partial(_posts, ids), now=now)
    except NetworkError as error:
        await _postpone(turn, posts, error.code, now, error)
        return 0
    return await in_brand(turn.brand_id, partial(store_round, posts, shown, source=source, now=now))


async def _measure_account(turn: Round, account: Due, now: datetime) -> int:
    try:
        source, shown = await call_network(turn.brand_id, turn.channel_id, _account, now=now)
    except NetworkError as error:
        await _postpone(turn, [account], error.code, now, error)
        return 0
    return await in_brand(turn.brand_id, partial(store_account, account, shown, source=source, now=now))


async def _postpone(
    turn: Round, dues: Sequence[Due], code: str, now: datetime, error: NetworkError | None = None
) -> None:
    at = error.at if isinstance(error, TryLater) else None
    ids = [due.watch_id for due in dues]
    await in_brand(turn.brand_id, partial(postpone_watches, ids, code, now=now, at=at))


async def _posts(ids: Sequence[str], network: Network, account: Account) -> tuple[str, Mapping[str, Sequence[Measure]]]:
    meter = network.meter
    return network.code, await meter.measure_posts(account, ids) if meter else {}


async def _account(network: Network, account: Account) -> tuple[str, Sequence[Measure]]:
    return network.code, await network.meter.measure_account(account) if network.meter else ()


def _of(account: Due | None) -> list[Due]:
    return [account] if account else []


def _claim(now: datetime) -> tuple[Round, ...]:
    with system_scope("metrics.claim"):
        return claim_due(now=now)


def _unmeasured(since: datetime) -> tuple[tuple[UUID, UUID], ...]:
    with system_scope("metrics.unmeasured"):
        return unmeasured_channels(since)
