"""The monthly partitions of readings: made ahead by the owner of the schema (migrations, `binome maintain`).

A partition bypasses the policies of its parent, so nobody but the owner gets any right on one: readings are reached
through the parent only. What is older than the oldest partition goes into the default one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from django.conf import settings

MONTHS_BACK, MONTHS_AHEAD = 36, 13


class Executes(Protocol):
    """A cursor of the owner's login."""

    def execute(self, sql: str, params: None = None) -> object:
        """Run a statement."""


def make_partitions(cursor: Executes, today: date) -> None:
    """Every partition from three years back to a year ahead that does not exist yet."""
    for first in months(today, MONTHS_BACK, MONTHS_AHEAD):
        _make(cursor, f"metrics_reading_{first:%Y_%m}", f"FOR VALUES FROM ('{first}') TO ('{_next(first)}')")
    _make(cursor, "metrics_reading_default", "DEFAULT")


def months(today: date, back: int, ahead: int) -> Iterator[date]:
    """The first days of the months around today's."""
    count = today.year * 12 + today.month - 1
    for month in range(count - back, count + ahead + 1):
        yield date(month // 12, month % 12 + 1, 1)


def _next(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _make(cursor: Executes, name: str, bounds: str) -> None:
    cursor.execute(f"CREATE TABLE IF NOT EXISTS {name} PARTITION OF metrics_reading {bounds}")
    cursor.execute(f"REVOKE ALL ON {name} FROM {settings.BINOME_APP_ROLE}, {settings.BINOME_SYSTEM_ROLE}")
