"""GET /healthz: this process and its database. GET /readyz: migrations applied, workers alive."""

from typing import Any

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from psycopg_pool import PoolTimeout

import binome
from binome.jobs.heartbeats import PoolPulse, read_pulses
from binome.jobs.pools import present_pools
from binome.workspaces.clock import live_now


def healthz(request: HttpRequest) -> JsonResponse:
    """200 when this process reaches its database, else 503."""
    try:
        live_now()
    except (DatabaseError, PoolTimeout) as error:
        return _answer({"process": True, "database": False, "problem": type(error).__name__}, fine=False)
    return _answer({"process": True, "database": True, "version": binome.__version__}, fine=True)


def readyz(request: HttpRequest) -> JsonResponse:
    """200 when no migration waits and each pool beats, else 503 with what lacks."""
    try:
        waiting = unapplied_migrations()
        workers = _workers() if not waiting else []
    except (DatabaseError, PoolTimeout) as error:
        return _answer({"database": False, "problem": type(error).__name__}, fine=False)
    body = {"database": True, "migrations_waiting": waiting, "workers": workers}
    return _answer(body, fine=not waiting and all(worker["alive"] for worker in workers))


def unapplied_migrations() -> list[str]:
    """The migrations that the code has and the database lacks, such as "content.0002_alt"."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def _workers() -> list[dict[str, Any]]:
    """Every pool that this version has, and when one of its workers, on whatever host, last beat."""
    pulses = {pulse.pool: pulse for pulse in read_pulses(live_now())}
    return [_worker(pool, pulses.get(pool)) for pool in present_pools()]


def _worker(pool: str, pulse: PoolPulse | None) -> dict[str, Any]:
    if pulse is None:
        return {"pool": pool, "last_beat_at": None, "alive": False}
    return {"pool": pool, "last_beat_at": pulse.last_beat_at.isoformat(), "alive": pulse.alive}


def _answer(body: dict[str, Any], *, fine: bool) -> JsonResponse:
    return JsonResponse({"ok": fine, **body}, status=200 if fine else 503, headers={"Cache-Control": "no-store"})
