"""Starts everything in order, keeps it alive, stops it in the reverse order."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
from pathlib import Path

from binome.jobs.pools import present_pools
from binome.site.databases import is_external
from binome.site.home import Home
from binome.site.postgres.cluster import Cluster
from binome.site.postgres.lease import running_cluster
from binome.site.supervisor.child import Child
from binome.site.supervisor.health_probe import wait_until_it_serves
from binome.site.supervisor.log_file import log_path, open_log, put_aside_large_logs
from binome.site.supervisor.port import Listening
from binome.site.supervisor.screen import Running, forget, remember

log = logging.getLogger("binome.supervisor")

WEB_PATIENCE_S = 60
DATABASE_LOOK_S = 2
MAINTAIN_EVERY_S = 24 * 3600


async def run(home: Home, listening: Listening) -> int:
    """Everything, until SIGINT or SIGTERM; gives the exit status. The supervisor's lock is held by the caller."""
    stop, migrated = _stop_on_signals(), asyncio.Event()
    with contextlib.ExitStack() as stack:
        cluster = None if is_external() else stack.enter_context(running_cluster(home))
        async with asyncio.TaskGroup() as tasks:
            web = _web_processes(home, listening, migrated)
            _keep_alive(web, tasks, stop)
            if await _command_succeeds(home, "migrate"):
                migrated.set()
                tasks.create_task(_look_after(cluster, home, stop))
                await _serve(home, listening, cluster, web, tasks, stop)
            else:
                stop.set()
        forget(home)
    _say("  Stopped.\n")
    return 0 if migrated.is_set() else 1


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(name, _begin_to_stop, stop)
    return stop


def _begin_to_stop(stop: asyncio.Event) -> None:
    if not stop.is_set():
        _say("\n  Binôme stops…\n")
    stop.set()


async def _serve(
    home: Home,
    listening: Listening,
    cluster: Cluster | None,
    web: list[Child],
    tasks: asyncio.TaskGroup,
    stop: asyncio.Event,
) -> None:
    """The pages first, the workers once they are served: the first page does not wait for the rest."""
    serving = await wait_until_it_serves(
        listening.host, listening.port, lambda: stop.is_set() or web[0].deaths > 1, patience_s=WEB_PATIENCE_S
    )
    if not serving and not stop.is_set():
        _say(f"The pages are not served. The last words of their process:\n{_last_words(home, web[0].name)}\n")
    workers = _workers(home)
    _keep_alive(workers, tasks, stop)
    await asyncio.sleep(0.1)
    if serving and not stop.is_set():
        running = _describe(home, listening, cluster, [*web, *workers])
        remember(home, running)
        _say(running.text())


def _keep_alive(children: list[Child], tasks: asyncio.TaskGroup, stop: asyncio.Event) -> None:
    for child in children:
        tasks.create_task(child.keep_alive(stop))


def _web_processes(home: Home, listening: Listening, migrated: asyncio.Event) -> list[Child]:
    """They load while the database is migrated, and serve once it is."""
    handle = listening.socket.fileno()
    count = max(1, int(os.environ.get("BINOME_WEB_PROCESSES", "1")))
    names = ["web"] if count == 1 else [f"web{number}" for number in range(1, count + 1)]
    return [Child(name, ("web", "--fd", str(handle)), home, migrated, (handle,)) for name in names]


def _workers(home: Home) -> list[Child]:
    at_once = asyncio.Event()
    at_once.set()
    return [Child(pool, ("worker", "--pool", pool), home, at_once) for pool in present_pools()]


def _describe(home: Home, listening: Listening, cluster: Cluster | None, children: list[Child]) -> Running:
    public = os.environ.get("BINOME_PUBLIC_URL")
    local = "localhost" if listening.host in ("127.0.0.1", "0.0.0.0", "::") else listening.host
    notes = []
    if listening.instead_of is not None:
        notes.append(f"Port {listening.instead_of} is taken by another program: {listening.port} is used instead.")
    if cluster and cluster.place.moved:
        notes.append(f"The database's files are in {cluster.place.folder}: its account can't enter {home.root}.")
    return Running(
        url=public or f"http://{local}:{listening.port}",
        data=str(home.root),
        logs=str(home.logs),
        database=_database(cluster),
        processes={child.name: child.process.pid for child in children if child.process},
        notes=tuple(notes),
    )


def _database(cluster: Cluster | None) -> str:
    process = cluster.process if cluster else None
    return f"embedded PostgreSQL, process {process.pid}" if process else "external PostgreSQL (DATABASE_URL)"


async def _look_after(cluster: Cluster | None, home: Home, stop: asyncio.Event) -> None:
    """Start the database again if it dies; every day, put large logs aside and do the owner's maintenance."""
    clock = asyncio.get_running_loop().time
    next_maintenance = clock() + 30
    while not stop.is_set():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), DATABASE_LOOK_S)
        if not stop.is_set() and cluster and cluster.process is None:
            log.error("database died, started again")
            await asyncio.to_thread(cluster.start)
        if not stop.is_set() and clock() >= next_maintenance:
            next_maintenance = clock() + MAINTAIN_EVERY_S
            put_aside_large_logs(home)
            await _command_succeeds(home, "maintain")


async def _command_succeeds(home: Home, word: str) -> bool:
    """Run one of our commands to its end; its output goes to its log, and to the screen if it fails."""
    with open_log(home, word) as output:
        command = (sys.executable, "-m", "binome.site", word, "--home", str(home.root))
        process = await asyncio.create_subprocess_exec(*command, stdout=output, stderr=output)
    if await process.wait() == 0:
        return True
    _say(f"`binome {word}` failed:\n{_last_words(home, word)}\n")
    return False


def _last_words(home: Home, name: str) -> str:
    path: Path = log_path(home, name)
    lines = path.read_text(errors="replace").splitlines()[-15:] if path.exists() else []
    return "\n".join([*lines, f"(more in {path})"])


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
