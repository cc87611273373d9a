"""`binome up`: everything, on one machine, from one command."""

import argparse
import asyncio
import logging.config

from binome.site.file_lock import LockTaken, file_lock
from binome.site.home import Home, current_home
from binome.site.logs import supervisor_logging
from binome.site.supervisor.log_file import log_path
from binome.site.supervisor.orphans import end_orphans
from binome.site.supervisor.port import PortTaken, listen
from binome.site.supervisor.run import run as run_everything
from binome.site.supervisor.screen import forget, recall


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("up", help="start everything: database, pages, workers")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    home = current_home().make()
    logging.config.dictConfig(supervisor_logging(log_path(home, "supervisor")))
    try:
        with file_lock(home.root / "up.lock", wait=False):
            return _start(home)
    except LockTaken:
        where = recall(home)
        print(f"Binôme already runs here: {where}" if where else "Binôme is already starting or stopping here.")
        print(f"(data folder: {home.root})")
        return 0


def _start(home: Home) -> int:
    forget(home)
    if left := end_orphans(home):
        print(f"  {left} processes left by a start that was killed have been ended.")
    try:
        listening = listen()
    except PortTaken as taken:
        print(taken)
        return 1
    with listening.socket:
        return asyncio.run(run_everything(home, listening))
