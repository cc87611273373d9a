"""How often one may call: a key has so many calls a minute, counted by each web process for itself."""

from __future__ import annotations

import threading
import time

from ninja.errors import Throttled

CALLS = 600
WINDOW_S = 60.0


class CallLimit:
    """A fixed window a key. Nothing is shared between processes: two of them let twice as many calls through, which
    is what more web processes are for."""

    def __init__(self, calls: int = CALLS, window_s: float = WINDOW_S) -> None:
        self._calls, self._window_s = calls, window_s
        self._lock = threading.Lock()
        self._windows: dict[str, tuple[float, int]] = {}

    def count(self, key: str, at: float | None = None) -> None:
        """Note one call of `key` (`at` in monotonic seconds); Throttled, with the seconds to wait, when it is one too
        many."""
        moment = time.monotonic() if at is None else at
        with self._lock:
            self._forget(moment)
            started, counted = self._windows.get(key, (moment, 0))
            if counted >= self._calls:
                raise Throttled(wait=int(started + self._window_s - moment) + 1)
            self._windows[key] = (started, counted + 1)

    def _forget(self, moment: float) -> None:
        over = [key for key, (started, _) in self._windows.items() if moment - started >= self._window_s]
        for key in over:
            del self._windows[key]
