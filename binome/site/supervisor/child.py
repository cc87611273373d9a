"""One process that the supervisor keeps alive."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
import time
from dataclasses import dataclass, field

from binome.site.home import Home
from binome.site.supervisor.log_file import open_log

log = logging.getLogger("binome.supervisor")

STEADY_S = 60
SLOWEST_RESTART_S = 30
STOP_PATIENCE_S = 20


@dataclass
class Child:
    """`words` are the command after `binome`; `handles` are the file descriptors that it inherits; `go` is when it may
    begin to serve: it loads meanwhile."""

    name: str
    words: tuple[str, ...]
    home: Home
    go: asyncio.Event
    handles: tuple[int, ...] = ()
    process: asyncio.subprocess.Process | None = field(default=None, init=False)
    deaths: int = field(default=0, init=False)

    async def keep_alive(self, stop: asyncio.Event) -> None:
        """Run until `stop`; start again after each death, waiting 0.5, 1, 2 … 30 s while it keeps dying young."""
        pause = 0.5
        while not stop.is_set():
            started = time.monotonic()
            code = await self._run_once(stop)
            if stop.is_set():
                return
            self.deaths += 1
            pause = 0.5 if time.monotonic() - started > STEADY_S else min(pause * 2, SLOWEST_RESTART_S)
            log.warning("process died", extra={"child": self.name, "status": code, "again_in_s": pause})
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)

    async def _run_once(self, stop: asyncio.Event) -> int:
        self.process = await self._start()
        going = asyncio.create_task(self._say_go(self.process))
        ended, asked = asyncio.create_task(self.process.wait()), asyncio.create_task(stop.wait())
        await asyncio.wait([ended, asked], return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        going.cancel()
        if not ended.done():
            await self._stop(ended)
        return await ended

    async def _say_go(self, process: asyncio.subprocess.Process) -> None:
        """One byte; the pipe stays open, as its end tells the process that we are gone."""
        await self.go.wait()
        if process.stdin:
            process.stdin.write(b"\n")
            await process.stdin.drain()

    async def _start(self) -> asyncio.subprocess.Process:
        """In a session of its own: the terminal's Ctrl-C reaches the supervisor alone, which stops all in order."""
        command = [sys.executable, "-m", "binome.site", *self.words, "--supervised", str(self.home.root)]
        with open_log(self.home, self.name) as output:
            return await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=output,
                stderr=output,
                env=os.environ | {"BINOME_HOME": str(self.home.root)},
                pass_fds=self.handles,
                start_new_session=True,
            )

    async def _stop(self, ended: "asyncio.Task[int]") -> None:
        if self.process is None:
            return
        self._signal(signal.SIGTERM)
        done, _ = await asyncio.wait([ended], timeout=STOP_PATIENCE_S)
        if not done:
            log.warning("process killed", extra={"child": self.name, "after_s": STOP_PATIENCE_S})
            self._signal(signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):
            if self.process:
                self.process.send_signal(number)
