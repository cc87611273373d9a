"""How long a post of a channel breathes."""

from __future__ import annotations

from datetime import timedelta

from binome.channels.queries import ChannelCard, limits_of
from binome.core.windows import WINDOWS


def window_of(card: ChannelCard, format: str) -> timedelta:
    """The network's own window for that format; a feed's for an account known only from a file."""
    limits = limits_of(card)
    return limits.observation_of(format) if limits else WINDOWS["feed"]
