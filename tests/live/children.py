"""A real server started for a test: guarded, logged, waited for."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from tests.database import HOME

GUARD = Path(__file__).with_name("guard.py")
Answer = TypeVar("Answer")


def log_file(name: str) -> Path:
    """Where that server's output of the latest run is kept."""
    HOME.make()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    return HOME.logs / f"live-{name.lower().replace(' ', '-')}-{worker}.log"


class NotReady(Exception):
    """The server ended or kept silent; the message carries the end of its log."""


class Child:
    """One server process. What it prints stays in ``log`` after the run."""

    def __init__(
        self,
        name: str,
        command: Sequence[str | Path],
        *,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.log = log_file(name)
        guarded = [sys.executable, "-S", "-E", GUARD, *command]
        with self.log.open("wb") as sink:
            self._guard = subprocess.Popen(guarded, stdin=subprocess.PIPE, stdout=sink, stderr=sink, cwd=cwd, env=env)

    @property
    def ended(self) -> bool:
        """Whether the server is gone, by itself or because it was stopped."""
        return self._guard.poll() is not None

    def stop(self) -> None:
        """End the server and wait until it is gone."""
        if self._guard.stdin and not self._guard.stdin.closed:
            self._guard.stdin.close()
        self._guard.wait(timeout=60)

    def until(self, check: Callable[[], Answer | None], *, seconds: float, what: str) -> Answer:
        """The first true answer of ``check``, asked every 50 ms; NotReady with the log's end when it never comes."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            answer = check()
            if answer:
                return answer
            if self.ended:
                raise NotReady(f"{self.name} ended before {what}:\n{self.tail()}")
            time.sleep(0.05)
        raise NotReady(f"{self.name}: no {what} after {seconds:.0f} s:\n{self.tail()}")

    def tail(self, lines: int = 40) -> str:
        """The last lines of the log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])
