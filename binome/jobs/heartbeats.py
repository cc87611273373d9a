"""Heart-beats: written by each worker, read by /readyz and `binome check`."""

import asyncio
import contextlib
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from asgiref.sync import sync_to_async
from django.db import connection, models

from binome.jobs.models import Heartbeat
from binome.workspaces.clock import live_now

T = TypeVar("T")
EVERY_S = 5
SILENT_AFTER = timedelta(seconds=20)
FORGOTTEN_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class PoolPulse:
    """A pool and when one of its workers last gave a sign of life."""

    pool: str
    last_beat_at: datetime
    alive: bool


def write_beat(pool: str, started_at: datetime, now: datetime) -> None:
    """Say that this process, of this pool, is alive."""
    Heartbeat.objects.update_or_create(
        pool=pool,
        host=socket.gethostname(),
        pid=os.getpid(),
        defaults={"started_at": started_at, "beat_at": now},
    )


def end_beats(pool: str) -> None:
    """Say that this process ends on purpose: it is no longer waited for."""
    Heartbeat.objects.filter(pool=pool, host=socket.gethostname(), pid=os.getpid()).delete()


def read_pulses(now: datetime) -> list[PoolPulse]:
    """Each pool that beat within the last hour, by name."""
    recent = Heartbeat.objects.filter(beat_at__gt=now - FORGOTTEN_AFTER)
    latest = recent.values("pool").annotate(last=models.Max("beat_at")).order_by("pool")
    return [PoolPulse(row["pool"], row["last"], now - row["last"] <= SILENT_AFTER) for row in latest]


def purge_beats(now: datetime) -> int:
    """Forget workers silent for more than an hour; gives how many."""
    return Heartbeat.objects.filter(beat_at__lt=now - FORGOTTEN_AFTER).delete()[0]


async def keep_beating(pool: str, stop: asyncio.Event) -> None:
    """Beat until `stop`, then take the row away."""
    started_at = await _apart(live_now)
    while not stop.is_set():
        await _apart(lambda: write_beat(pool, started_at, live_now()))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), EVERY_S)
    await _apart(lambda: end_beats(pool))


async def _apart(act: Callable[[], T]) -> T:
    """Run in a thread of its own, so that a beat never waits for the pool's work; the connection goes back."""

    def run() -> T:
        try:
            return act()
        finally:
            connection.close()

    return await sync_to_async(run, thread_sensitive=False)()
