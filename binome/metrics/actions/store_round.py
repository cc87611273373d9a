"""Stores what a network showed of the posts it was asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from binome.connectors.port import Measure
from binome.core.rhythms import next_reading
from binome.metrics.actions.claim_due import Due
from binome.metrics.actions.store_readings import Given, store_readings
from binome.metrics.models import Watch

GONE_AFTER = 5
NOT_GONE_BEFORE = timedelta(days=2)
"""A network may be slow to show a young post."""


@transaction.atomic
def store_round(posts: Sequence[Due], shown: Mapping[str, Sequence[Measure]], *, source: str, now: datetime) -> int:
    """How many readings were kept. A post the network did not show has no reading, not a zero; after GONE_AFTER
    times in a row, once it is no longer young, it is not asked about any more."""
    given = [
        Given(post.object_id, measure.metric, now, measure.value)
        for post in posts
        for measure in shown.get(post.external_id, ())
    ]
    kept = store_readings(given, source=source)
    watches = Watch.objects.in_bulk([post.watch_id for post in posts])
    for post in posts:
        watch = watches[post.watch_id]
        _plan_next(watch, watch.published_at or now, seen=post.external_id in shown, now=now)
    fields = ["polled_at", "next_at", "lease_until", "failures", "absences", "ended_at", "problem_code"]
    Watch.objects.bulk_update(watches.values(), fields)
    return kept


def _plan_next(watch: Watch, published_at: datetime, *, seen: bool, now: datetime) -> None:
    watch.polled_at, watch.lease_until, watch.failures = now, None, 0
    watch.absences = 0 if seen else watch.absences + 1
    gone = watch.absences >= GONE_AFTER and now - published_at > NOT_GONE_BEFORE
    watch.problem_code = "" if seen else "metrics.post_gone"
    watch.next_at = None if gone else next_reading(published_at, now)
    watch.ended_at = now if watch.next_at is None else None
