"""The log file of a process: appended to, put aside when it has grown large."""

import shutil
from io import BufferedWriter
from pathlib import Path

from binome.site.home import Home

LARGEST = 20 * 1024 * 1024


def open_log(home: Home, name: str) -> BufferedWriter:
    """Open for appending."""
    return log_path(home, name).open("ab")


def log_path(home: Home, name: str) -> Path:
    return home.logs / f"{name}.log"


def put_aside_large_logs(home: Home) -> None:
    """Copy each log over 20 MB to `<name>.log.1` and empty it: its process goes on appending to the same file."""
    for path in home.logs.glob("*.log"):
        if path.stat().st_size > LARGEST:
            shutil.copyfile(path, path.with_suffix(".log.1"))
            with path.open("r+b") as file:
                file.truncate()
