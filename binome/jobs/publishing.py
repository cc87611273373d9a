"""The publishing pool: what is due leaves at its instant; what was lost is asked about; what left is proven.

Several dispatchers on several hosts share the work: each claim is one UPDATE that skips what others hold.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from datetime import datetime
from functools import partial
from typing import Any

import psycopg
from django.conf import settings

from binome.jobs.live_clock import LiveClock
from binome.jobs.preparing import prepare, prove
from binome.jobs.probing import probe
from binome.jobs.sending import Clock, send
from binome.publishing.actions.claim_due import claim_due
from binome.publishing.actions.claim_to_arm import claim_to_arm
from binome.publishing.actions.claim_uncertain import claim_uncertain
from binome.publishing.actions.record_proof import claim_to_prove
from binome.publishing.actions.recover_expired import recover_expired
from binome.publishing.queries import next_due_at
from binome.workspaces.in_thread import in_thread

log = logging.getLogger("binome.publishing")

SENDING_AT_ONCE = 100
BESIDE_AT_ONCE = 10
BESIDE_EVERY_S = 2.0
LONGEST_SLEEP_S = 5.0


async def send_due(clock: Clock) -> int:
    """Send everything due now, channel by channel in order; how many publications were claimed."""
    sent = 0
    while True:
        claimed_at = time.monotonic()
        claims = await in_thread(lambda: claim_due(now=clock(), limit=SENDING_AT_ONCE))
        if not claims:
            return sent
        sent += len(claims)
        await _all(send(claim, claimed_at, clock) for claim in claims)


async def take_back(clock: Clock) -> None:
    """Take back what a dead worker held."""
    await in_thread(lambda: recover_expired(now=clock()))


async def ask_about_doubts(clock: Clock) -> None:
    """Ask networks about lost answers."""
    doubts = await in_thread(lambda: claim_uncertain(now=clock(), limit=BESIDE_AT_ONCE))
    await _all(probe(claim, clock) for claim in doubts)


async def prepare_ahead(clock: Clock) -> None:
    """Upload what is soon due."""
    soon = await in_thread(lambda: claim_to_arm(now=clock(), limit=BESIDE_AT_ONCE))
    await _all(prepare(claim, clock) for claim in soon)


async def prove_deliveries(clock: Clock) -> None:
    """Read back what left."""
    unproven = await in_thread(lambda: claim_to_prove(now=clock(), limit=BESIDE_AT_ONCE))
    await _all(prove(looking, clock) for looking in unproven)


BESIDE = (take_back, ask_about_doubts, prepare_ahead, prove_deliveries)


async def work_beside(clock: Clock) -> None:
    """One round of all the work beside, for whoever lives through time at a chosen pace."""
    for work in BESIDE:
        await work(clock)


async def run(stop: asyncio.Event) -> None:
    """The pool's life: a dispatcher that sleeps until the next due instant, and the work beside it, each kind at its
    own pace. Where one of them fails, all end and the process with them: its supervisor begins it anew."""
    clock = LiveClock()
    await clock.set_by_database()
    woken = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        ears = tasks.create_task(_listen(woken))
        tasks.create_task(_repeat_until(stop, clock.set_by_database))
        for work in BESIDE:
            tasks.create_task(_repeat_until(stop, partial(work, clock)))
        await _dispatch_until(stop, woken, clock)
        ears.cancel()


async def _dispatch_until(stop: asyncio.Event, woken: asyncio.Event, clock: LiveClock) -> None:
    running: set[asyncio.Task[None]] = set()
    while not stop.is_set():
        woken.clear()
        claimed_at, now = time.monotonic(), clock()
        room = SENDING_AT_ONCE - len(running)
        claims = await in_thread(partial(claim_due, now=now, limit=room)) if room else ()
        for claim in claims:
            task = asyncio.create_task(send(claim, claimed_at, clock))
            running.add(task)
            # The channel is free again: the next publication of that channel may be due already.
            for then in (running.discard, _report, lambda _: woken.set()):
                task.add_done_callback(then)
        if not claims:
            await _sleep_until_due(stop, woken, clock, now)
    await asyncio.gather(*running, return_exceptions=True)


async def _sleep_until_due(stop: asyncio.Event, woken: asyncio.Event, clock: LiveClock, looked_at: datetime) -> None:
    # What became due since one looked counts too: asked of the present, it would be slept through.
    due_at = await in_thread(lambda: next_due_at(now=looked_at))
    wait_s = min((due_at - clock()).total_seconds(), LONGEST_SLEEP_S) if due_at else LONGEST_SLEEP_S
    waiting = [asyncio.create_task(stop.wait()), asyncio.create_task(woken.wait())]
    await asyncio.wait(waiting, timeout=max(wait_s, 0.001), return_when=asyncio.FIRST_COMPLETED)
    for task in waiting:
        task.cancel()


async def _repeat_until(stop: asyncio.Event, work: Callable[[], Awaitable[None]]) -> None:
    while not stop.is_set():
        await work()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), BESIDE_EVERY_S)


async def _listen(woken: asyncio.Event) -> None:
    """Hear that something became due earlier. Deaf (no direct connection), the dispatcher still looks every 5 s."""
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(
                **settings.BINOME_DIRECT_DATABASE, autocommit=True
            ) as ears:
                await ears.execute("LISTEN binome_publishing")
                async for _ in ears.notifies():
                    woken.set()
        except psycopg.Error as error:
            log.warning("cannot listen to the database, looking every few seconds instead", exc_info=error)
            await asyncio.sleep(LONGEST_SLEEP_S)


async def _all(work: Iterable[Coroutine[Any, Any, None]]) -> None:
    for result in await asyncio.gather(*work, return_exceptions=True):
        if isinstance(result, BaseException):
            log.error("publishing work failed", exc_info=result)


def _report(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("sending failed; its lease will expire and the network will be asked", exc_info=error)
