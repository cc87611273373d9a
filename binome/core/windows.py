"""Observation windows: how long a post breathes before anyone may judge it, by the kind of its format.

Which kind a format of a network is, the network's own limits say. Before the end of its window a post is shown, and
compared at equal age only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

WINDOWS: dict[str, timedelta] = {
    "story": timedelta(hours=24),
    "microblog": timedelta(hours=48),
    "short_video": timedelta(hours=72),
    "feed": timedelta(days=7),
    "long_video": timedelta(days=14),
    "pin": timedelta(days=90),
}
"""Kind of format -> how long it breathes."""


@dataclass(frozen=True)
class Ripeness:
    """Where a post stands in its window, at a moment. `share` goes from 0 to 1."""

    published_at: datetime
    window: timedelta
    age: timedelta

    @property
    def ripe_at(self) -> datetime:
        """When it may be judged."""
        return self.published_at + self.window

    @property
    def is_ripe(self) -> bool:
        """Whether it may be judged now."""
        return self.age >= self.window

    @property
    def state(self) -> str:
        """RIPE or BREATHING, as states have words."""
        return "RIPE" if self.is_ripe else "BREATHING"

    @property
    def share(self) -> float:
        """How much of the window is past."""
        return min(1.0, max(0.0, self.age / self.window))


def ripeness(published_at: datetime, window: timedelta, now: datetime) -> Ripeness:
    """Where a post published then, breathing for `window`, stands now."""
    return Ripeness(published_at, window, max(now - published_at, timedelta(0)))
