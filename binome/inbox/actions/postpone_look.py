"""Notes that a stream or a thread could not be read, and when to try again."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import F

from binome.core.rhythms import back_off
from binome.inbox.models import Cursor, ThreadWatch


def postpone_look(look_id: UUID, code: str, *, now: datetime, at: datetime | None = None) -> None:
    """Try again at `at` when the network said when, else after a wait that doubles with each failure in a row."""
    for table in (Cursor, ThreadWatch):
        row = table.objects.filter(pk=look_id).first()
        if row is None:
            continue
        wait = max(at or now, now + back_off(row.failures + 1))
        table.objects.filter(pk=look_id).update(
            failures=F("failures") + 1, problem_code=code, next_at=wait, lease_until=None
        )
