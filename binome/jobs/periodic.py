"""The table of periodic tasks, run by the slow pool (cron times are UTC)."""

import logging

from django.core.management import call_command
from procrastinate.contrib.django import app

from binome.jobs.heartbeats import purge_beats
from binome.workspaces.clock import live_now

log = logging.getLogger(__name__)


@app.periodic(cron="17 * * * *")
@app.task(queueing_lock="purge_heartbeats")
def purge_heartbeats(timestamp: int) -> None:
    """Forget the workers that ended without saying so."""
    log.info("heartbeats purged", extra={"rows": purge_beats(live_now())})


@app.periodic(cron="41 3 * * *")
@app.task(queueing_lock="clear_sessions")
def clear_sessions(timestamp: int) -> None:
    """Remove the sessions that expired."""
    call_command("clearsessions")


@app.periodic(cron="23 4 * * *")
@app.task(queueing_lock="remove_old_jobs")
async def remove_old_jobs(timestamp: int) -> None:
    """Keep failed jobs for thirty days; those that succeeded are removed as they end."""
    await app.job_manager.delete_old_jobs(nb_hours=24 * 30, include_failed=True, include_cancelled=True)
