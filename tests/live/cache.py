"""Where the real servers are installed: a folder kept between runs, filled under a lock, whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from binome.site.file_lock import file_lock
from binome.site.home import CHECKOUT


class CannotInstall(Exception):
    """This machine can't have the server (no registry, no compiler, no package…): its tests are skipped, saying why."""


def cache_folder() -> Path:
    """The folder of installed servers: ``BINOME_TEST_CACHE``, or ``var/cache/testnets`` in the checkout."""
    folder = Path(os.environ.get("BINOME_TEST_CACHE") or CHECKOUT / "var" / "cache" / "testnets")
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


def installed(name: str, install: Callable[[Path], None]) -> Path:
    """The folder ``name`` of the cache; ``install`` fills it the first time, in a place that is renamed when done.

    Raises CannotInstall from ``install``; nothing half-made is left then.
    """
    target = cache_folder() / name
    with file_lock(cache_folder() / f"{name}.lock"):
        if target.is_dir():
            return target
        workshop = Path(tempfile.mkdtemp(prefix=f"{name}.", dir=cache_folder()))
        try:
            install(workshop)
            workshop.rename(target)
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    return target
