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


def end_with_parent(args: argparse.Namespace) -> threading.Event:
    """From now on, end cleanly when the supervisor is gone, and less cleanly if that takes too long.

    The event that is given is set when the supervisor says go (its first byte); at once without a supervisor.
    """
    go = threading.Event()
    if args.supervised:
        threading.Thread(target=_listen_to_parent, args=(go,), daemon=True).start()
    else:
        go.set()
    return go


def _listen_to_parent(go: threading.Event) -> None:
    while os.read(sys.stdin.fileno(), 1):
        go.set()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_S)
    os._exit(1)
