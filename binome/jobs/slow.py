"""The slow pool: Procrastinate's worker, for periodic tasks and jobs that nobody waits for; and the demo's story."""

import asyncio
import contextlib

from django.conf import settings
from procrastinate import PsycopgConnector
from procrastinate.contrib.django import app

from binome.jobs.demo.tending import tend_demo


async def run(stop: asyncio.Event) -> None:
    """Work until `stop`; a job under way is given ten seconds to end."""
    # A session of its own, never through a transaction pooler: it LISTENs for new jobs.
    connector = PsycopgConnector(kwargs=settings.BINOME_DIRECT_DATABASE, min_size=1, max_size=4)
    with app.replace_connector(connector):
        async with app.open_async(), asyncio.TaskGroup() as tasks:
            tasks.create_task(tend_demo(stop))
            await _work(stop)
            stop.set()


async def _work(stop: asyncio.Event) -> None:
    worker = asyncio.create_task(
        app.run_worker_async(install_signal_handlers=False, shutdown_graceful_timeout=10, delete_jobs="successful")
    )
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait([worker, stopped], return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    worker.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await worker
