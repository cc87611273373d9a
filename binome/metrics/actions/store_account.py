"""Stores the numbers of an account itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from binome.connectors.port import Measure
from binome.core.rhythms import ACCOUNT_PERIOD
from binome.metrics.actions.claim_due import Due
from binome.metrics.actions.store_readings import Given, store_readings
from binome.metrics.models import Watch


@transaction.atomic
def store_account(account: Due, shown: Sequence[Measure], *, source: str, now: datetime) -> int:
    """How many readings were kept; the next are due in six hours."""
    kept = store_readings([Given(account.object_id, one.metric, now, one.value) for one in shown], source=source)
    fine = {"failures": 0, "problem_code": "", "lease_until": None}
    Watch.objects.filter(pk=account.watch_id).update(polled_at=now, next_at=now + ACCOUNT_PERIOD, **fine)
    return kept
