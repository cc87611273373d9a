"""Runs one command and ends it when our own standard input closes: no server outlives killed tests.

Used as ``python guard.py <command…>``: the caller keeps the other end of the pipe; the system closes it
whatever way the caller dies. The command runs in a session of its own, so that its children end with it.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys

GRACE_SECONDS = 20


def main(command: list[str]) -> int:
    """Run ``command`` until it ends or until standard input closes."""
    signal.signal(
        signal.SIGINT, lambda *_: None
    )  # a terminal's Ctrl-C is for the caller; unlike SIG_IGN, not inherited
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    while server.poll() is None:
        if select.select([sys.stdin], [], [], 0.2)[0]:
            return _end(server)
    return int(server.returncode)


def _end(server: subprocess.Popen[bytes]) -> int:
    server.terminate()
    try:
        server.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        sys.stderr.write("guard: the server did not stop when asked, killed\n")
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    return server.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
