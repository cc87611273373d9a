"""From a cumulative counter to what it gained between readings; a counter that goes down is told, not smoothed away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import pairwise


@dataclass(frozen=True)
class Increment:
    """What a counter gained up to `at`. After a reset `gained` is None: what was lost is not known."""

    at: datetime
    gained: Decimal | None
    is_reset: bool = False


def increments(readings: Sequence[tuple[datetime, Decimal]]) -> tuple[Increment, ...]:
    """One increment a reading after the first, readings being (instant, value), oldest first.

    The first reading is no increment: what came before it was not observed.
    """
    return tuple(_between(before, at, value) for (_, before), (at, value) in pairwise(readings))


def _between(before: Decimal, at: datetime, value: Decimal) -> Increment:
    if value < before:
        return Increment(at, None, is_reset=True)
    return Increment(at, value - before)
