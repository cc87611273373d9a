"""Waits for somebody outside (a network) without holding a database connection meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.db import connection

T = TypeVar("T")


def outside(call: Callable[[], T]) -> T:
    """What `call` gives. The connection goes back to the pool first; inside a transaction (a test) it stays."""
    if not connection.in_atomic_block:
        connection.close()
    return call()
