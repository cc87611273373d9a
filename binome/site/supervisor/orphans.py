"""Processes of a supervisor that was killed: recognised by their command line, which names our home."""

from contextlib import suppress

import psutil

from binome.site.home import Home


def find_orphans(home: Home) -> list[psutil.Process]:
    """The supervised processes of this home. Ask only under the supervisor's lock: they then belong to nobody."""
    mark = ["--supervised", str(home.root)]
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            words = process.cmdline()
            if "binome.site" in words and words[-2:] == mark:
                found.append(process)
    return found


def end_orphans(home: Home, *, patience_s: float = 5) -> int:
    """Ask them to end, then insist; gives how many there were."""
    orphans = find_orphans(home)
    for process in orphans:
        with suppress(psutil.NoSuchProcess):
            process.terminate()
    _ended, alive = psutil.wait_procs(orphans, timeout=patience_s)
    for process in alive:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    return len(orphans)
