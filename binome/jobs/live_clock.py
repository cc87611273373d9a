"""The database's time without asking for it each time: its last answer plus what the monotonic clock counted since."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from binome.workspaces.clock import live_now
from binome.workspaces.in_thread import in_thread


class LiveClock:
    """Call it for the present instant (aware, UTC). A jump of the machine's own clock does not move it."""

    def __init__(self) -> None:
        self._base: datetime | None = None
        self._read_at = 0.0

    async def set_by_database(self) -> None:
        """Ask the database for its time."""
        self._base, self._read_at = await in_thread(live_now), time.monotonic()

    def __call__(self) -> datetime:
        """The present instant; `set_by_database` comes first."""
        if self._base is None:
            raise RuntimeError("set_by_database() has not been awaited yet")
        return self._base + timedelta(seconds=time.monotonic() - self._read_at)
