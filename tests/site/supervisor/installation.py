"""An installation of its own, in a folder with spaces, driven as an operator drives it: by commands and signals."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from binome.site.home import CHECKOUT, Home
from binome.site.postgres.place import find_place
from binome.site.postgres.postmaster import find_postmaster
from binome.site.supervisor.orphans import find_orphans

PATIENCE_S = 90
COMMAND = [sys.executable, "-m", "binome.site"]
NOT_OURS = ("DATABASE_URL", "BINOME_ROLE", "BINOME_SECRETS", "BINOME_PUBLIC_URL")


class Installation:
    """`home` exists nowhere yet; `port` is the one asked for at each start."""

    def __init__(self, home: Path, port: int) -> None:
        self.home = Home(home)
        self.port = port
        self.up: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Run `binome up` and wait until its screen is complete and every worker beats."""
        self.up = subprocess.Popen(
            [*COMMAND, "up"], env=self._environment(), cwd=CHECKOUT, stdout=subprocess.PIPE, text=True
        )
        wait_until(lambda: self.get("/readyz")[0] == 200)
        wait_until((self.home.root / "up.json").exists)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one command to its end."""
        return subprocess.run([*COMMAND, *words], env=self._environment(), cwd=CHECKOUT, capture_output=True, text=True)

    def stop(self) -> str:
        """Terminate the supervisor; what it had printed."""
        if self.up is None:
            return ""
        self.up.send_signal(signal.SIGTERM)
        said, _nothing = self.up.communicate(timeout=PATIENCE_S)
        return said

    def get(self, path: str) -> tuple[int, Any]:
        """Status and JSON of a page; (0, None) while nobody answers."""
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}{path}", timeout=5) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as answer:
            return answer.code, None
        except OSError:
            return 0, None

    def postgres(self) -> psutil.Process | None:
        return find_postmaster(find_place(self.home).data)

    def children(self) -> list[psutil.Process]:
        return find_orphans(self.home)

    def process_of(self, pool: str) -> psutil.Process:
        return next(child for child in self.children() if pool in child.cmdline())

    def _environment(self) -> dict[str, str]:
        given = {key: value for key, value in os.environ.items() if key not in NOT_OURS}
        return given | {"BINOME_HOME": str(self.home.root), "PORT": str(self.port)}


def wait_until(is_so: Callable[[], object], seconds: float = PATIENCE_S) -> None:
    """Look ten times a second. AssertionError after `seconds`."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.1)
