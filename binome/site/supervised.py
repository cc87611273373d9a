"""A process that belongs to a supervisor ends with it, even when the supervisor is killed."""

import argparse
import os
import signal
import sys
import threading
import time

GRACE_S = 15


def add_supervision(parser: argparse.ArgumentParser) -> None:
    """`--supervised FOLDER`: standard input is a pipe from the supervisor of that home; its end is our end.

    The folder is not read: it makes the process recognisable by its command line.
    """
    parser.add_argument("--supervised", metavar="FOLDER", help=argparse.SUPPRESS)


def end_with_parent(args: argparse.Namespace) -> None:
    """From now on, end cleanly when the supervisor is gone, and less cleanly if that takes too long."""
    if args.supervised:
        threading.Thread(target=_wait_for_the_end, daemon=True).start()


def _wait_for_the_end() -> None:
    while sys.stdin.buffer.raw.read(1):  # type: ignore[attr-defined]
        continue
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_S)
    os._exit(1)
