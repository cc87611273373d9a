"""Who needs the embedded server right now: the first comer starts it, the last one out stops it.

Each user holds a shared lock, which the kernel drops when the user dies, however it dies.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from binome.site.file_lock import file_lock
from binome.site.home import Home
from binome.site.postgres.cluster import Cluster


@contextmanager
def running_cluster(home: Home, extra: dict[str, str] | None = None) -> Iterator[Cluster]:
    """A server that runs for the time of the block, shared with all other processes of the same home."""
    home.make()
    with file_lock(home.root / "postgres.start"):
        cluster = Cluster(home, extra)
        users = _join(home.root / "postgres.users")
        cluster.start()
    try:
        yield cluster
    finally:
        with file_lock(home.root / "postgres.start"):
            if _leave(users):
                cluster.stop()


def _join(path: Path) -> int:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def _leave(handle: int) -> bool:
    """Whether we were the last one. The start lock is held: nobody can come in meanwhile."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False
    finally:
        os.close(handle)
