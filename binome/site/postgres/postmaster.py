"""The running server as a process: found by its command line, never by its number alone."""

from contextlib import suppress
from pathlib import Path

import psutil

from binome.site.postgres.problem import PostgresProblem


def find_postmaster(data: Path) -> psutil.Process | None:
    """The live server of this data folder, or None. A recycled pid does not count: its command line is not ours."""
    try:
        pid = int((data / "postmaster.pid").read_text().split("\n", 1)[0])
        process = psutil.Process(pid)
        return process if str(data) in process.cmdline() and process.status() != psutil.STATUS_ZOMBIE else None
    except (OSError, ValueError, psutil.Error):
        return None


def clear_stale_files(data: Path, sockets: Path, *, patience_s: float = 10) -> None:
    """Remove what a killed server left behind, once none of its children works in the data folder any more.

    Without this PostgreSQL refuses to start where the dead server's pid now belongs to another process.
    """
    _, alive = psutil.wait_procs(_children_left(data), timeout=patience_s)
    if alive:
        pids = ", ".join(str(process.pid) for process in alive)
        raise PostgresProblem(f"Processes {pids} of a killed PostgreSQL still use {data}: end them, then start again.")
    for left in (data / "postmaster.pid", *sockets.glob(".s.PGSQL.*")):
        left.unlink(missing_ok=True)


def _children_left(data: Path) -> list[psutil.Process]:
    """The processes named postgres that work in the data folder: backends outlive a killed server a while."""
    left = []
    for process in psutil.process_iter(["name"]):
        with suppress(psutil.Error):
            if (process.info["name"] or "").startswith("postgres") and process.cwd() == str(data):
                left.append(process)
    return left
