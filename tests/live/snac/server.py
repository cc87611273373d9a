"""A real server of the Mastodon API that is not Mastodon: snac2, on this machine, for the time of a test run."""

from __future__ import annotations

import json
import re
import secrets
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.live.children import Child
from tests.live.ports import free_port, listens
from tests.live.snac.install import snac_binary

AVATARS = "https://avatars.example.org"
"""Pages may show pictures of https addresses only; snac's own picture would come from this server's http."""


class SnacServer:
    """``with SnacServer() as server:`` gives ``server.url``; ``server.add_user("nova", "Café Nova")`` makes an account.

    It has no ``Idempotency-Key``, no rate-limit headers and no ``/api/v2/instance``. Every start is an empty server.
    Raises CannotInstall where the machine can't have it, NotReady when it does not start.
    """

    url: str

    def __init__(self) -> None:
        self._ending = ExitStack()
        self._data = Path()

    def __enter__(self) -> SnacServer:
        self._binary = snac_binary()
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="binome-snac-")))
            self._data = folder / "data"
            self._make(port)
            server = Child("snac", [self._binary, "httpd", self._data], cwd=folder)
            stack.callback(server.stop)
            server.until(lambda: listens(port), seconds=15, what="listening")
            self._ending = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.close()

    def add_user(self, login: str, name: str) -> tuple[str, str]:
        """A new account: its login (made unique) and its password."""
        login = f"{login}{secrets.token_hex(2)}"
        said = self._ask("adduser", self._data, login, answers="")
        found = re.search(r"User password is (\S+)", said)
        assert found, said
        _change(self._data / "user" / login / "user.json", {"name": name, "avatar": f"{AVATARS}/{login}.png"})
        return login, found[1]

    def _make(self, port: int) -> None:
        self._ask("init", self._data, answers=f"127.0.0.1\n{port}\n127.0.0.1:{port}\n\n\n")
        _change(self._data / "server.json", {"protocol": "http", "num_threads": 16})

    def _ask(self, *command: str | Path, answers: str) -> str:
        done = subprocess.run(
            [self._binary, *command], input=answers, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout + done.stderr


def _change(path: Path, chosen: dict[str, Any]) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | chosen, indent=4))
