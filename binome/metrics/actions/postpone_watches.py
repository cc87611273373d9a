"""Notes that numbers could not be read, and when to try again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from binome.core.rhythms import back_off
from binome.metrics.models import Watch


def postpone_watches(watch_ids: Sequence[UUID], code: str, *, now: datetime, at: datetime | None = None) -> None:
    """Try again at `at` when the network said when, else after a wait that doubles with each failure in a row."""
    watches = list(Watch.objects.filter(pk__in=watch_ids))
    for watch in watches:
        watch.failures += 1
        watch.problem_code, watch.lease_until = code, None
        watch.next_at = max(at or now, now + back_off(watch.failures))
    Watch.objects.bulk_update(watches, ["failures", "problem_code", "lease_until", "next_at"])
