"""Binôme itself, started as an operator starts it, on a home and a port of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from binome.site.home import CHECKOUT
from tests.live.children import Child, log_file
from tests.live.ports import free_port

BINOME = [sys.executable, "-m", "binome.site"]
READY_SECONDS = 120


class BinomeServer:
    """``with BinomeServer() as server:`` runs ``binome up``; ``server.url`` is its address.

    ``environment`` is added to the operator's (BINOME_ALLOW_HOSTS…). Every start is an empty installation.
    """

    url: str

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        self._given = dict(environment or {})
        self._ending = ExitStack()
        self.home = Path()

    def __enter__(self) -> BinomeServer:
        port = free_port()
        self.url = f"http://localhost:{port}"
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="binome-up-")))
            folder.chmod(0o755)  # PostgreSQL, which is not root, must pass
            self.home = folder / "home"
            self._environment = _own_environment() | self._given | {"BINOME_HOME": str(self.home), "PORT": str(port)}
            server = Child("binome up", [*BINOME, "up"], cwd=CHECKOUT, env=self._environment)
            stack.callback(self._keep_logs)
            stack.callback(server.stop)
            server.until(self._is_ready, seconds=READY_SECONDS, what="200 from /readyz")
            self._ending = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.close()

    def run(self, *words: str) -> str:
        """What a command of ``binome`` prints, run on this installation; CalledProcessError when it refuses."""
        command = [*BINOME, *words]
        done = subprocess.run(command, cwd=CHECKOUT, env=self._environment, capture_output=True, text=True, check=True)
        return done.stdout

    def _keep_logs(self) -> None:
        shutil.copytree(self.home / "logs", log_file("binome up").with_suffix(""), dirs_exist_ok=True)

    def _is_ready(self) -> bool:
        """Pages are served, and every worker has given its first sign of life."""
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


def _own_environment() -> dict[str, str]:
    """The operator's environment without what the tests set for themselves."""
    ours = ("BINOME_", "DATABASE_", "DJANGO_", "PORT")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}
