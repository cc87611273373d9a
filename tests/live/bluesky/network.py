"""A whole Bluesky network on this machine for the time of a test run: started, waited for, ended with all it needs."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from tests.live.bluesky.database import bluesky_database
from tests.live.bluesky.install import BlueskyInstall, install_bluesky
from tests.live.children import Child
from tests.live.ports import free_ports
from tests.live.redis import redis_binary, redis_server

HERE = Path(__file__).parent
PORTS = 24  # four known ones, the rest for what the network opens by itself
READY_SECONDS = 120


class BlueskyNetwork:
    """``with BlueskyNetwork() as network:`` gives ``network.pds`` (what clients talk to), ``.appview`` and ``.plc``.

    Every start is a new, empty network. ``rate_limits=True`` turns the real limits on (429 answers).
    Raises CannotInstall where the machine can't have it, NotReady (with the log's end) when it does not start.
    """

    pds: str
    appview: str
    plc: str

    def __init__(self, *, rate_limits: bool = False) -> None:
        self._rate_limits = rate_limits
        self._ending = ExitStack()

    def __enter__(self) -> BlueskyNetwork:
        redis_binary()  # said before anything is downloaded
        install = install_bluesky()
        with ExitStack() as stack:  # an interrupted start must not leave servers behind either
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="binome-bluesky-")))
            environment = {
                "DB_POSTGRES_URL": stack.enter_context(bluesky_database()),
                "REDIS_HOST": stack.enter_context(redis_server(folder)),
                "LOG_ENABLED": "false",
                "LIVE_PORT": str(free_ports(PORTS)),
                "LIVE_READY": str(folder / "ready.json"),
                "LIVE_RATE_LIMITS": "1" if self._rate_limits else "0",
                "TMPDIR": str(folder),  # its own databases and blobs go there
            }
            node = _launch(install, environment)
            stack.callback(node.stop)
            self._read_addresses(node, folder / "ready.json")
            self._ending = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.close()

    def _read_addresses(self, node: Child, ready: Path) -> None:
        node.until(ready.exists, seconds=READY_SECONDS, what="ready message")
        addresses = json.loads(ready.read_text())
        self.pds, self.appview, self.plc = addresses["pds"], addresses["appview"], addresses["plc"]


def _launch(install: BlueskyInstall, environment: dict[str, str]) -> Child:
    for script in HERE.glob("*.mjs"):  # beside node_modules: that is where imports are looked up
        shutil.copy(script, install.folder)
    command: list[str | Path] = [install.node.binary, "--import", "./loopback.mjs", "launch.mjs"]
    return Child("Bluesky network", command, cwd=install.folder, env=os.environ | environment)
