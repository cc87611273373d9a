"""Ids of rows that have an address."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from uuid import UUID

from binome.core.ids import uuid7


def new_id() -> UUID:
    """A fresh UUIDv7. Its time only keeps neighbours together on disk; nothing reads it as a date."""
    return uuid7(datetime.now(UTC), secrets.randbits(74))
