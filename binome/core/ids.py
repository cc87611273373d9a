"""UUIDv7 (RFC 9562, May 2024): ids that sort by the time they were made, from a given time and chance."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID


def uuid7(at: datetime, chance: int) -> UUID:
    """An id for the instant `at` (aware); `chance` gives its 74 random bits (higher bits are ignored)."""
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    random_a = (chance >> 62) & 0xFFF
    random_b = chance & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | random_a << 64 | 0b10 << 62 | random_b)
