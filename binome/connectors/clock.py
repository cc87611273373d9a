"""The time connectors live in: the machine's, or an instant a simulation sets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_set: ContextVar[datetime | None] = ContextVar("binome_connectors_clock", default=None)


def now() -> datetime:
    """The current instant, aware, UTC."""
    return _set.get() or datetime.now(UTC)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Everything called inside happens at `moment` (aware): how three months are lived through in a minute."""
    token = _set.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _set.reset(token)
