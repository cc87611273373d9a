"""Stores what the network shows below a publication of ours, or below what somebody said to us."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import channel_card
from binome.connectors.port import InboxItem
from binome.core.rhythms import next_thread_look
from binome.inbox.intake import Intake
from binome.inbox.models import ThreadWatch


@transaction.atomic
def store_thread(watch_id: UUID, items: Sequence[InboxItem], *, now: datetime) -> int:
    """How many messages were new; the next look is later as the post grows old."""
    watch = ThreadWatch.objects.get(pk=watch_id)
    card, others = channel_card(watch.channel_id), watch.publication_id is None
    stored = Intake(card, now, subject=watch.external_id, only_ours=others).take(items)
    fine = {"failures": 0, "problem_code": "", "lease_until": None}
    ThreadWatch.objects.filter(pk=watch_id).update(
        polled_at=now, next_at=next_thread_look(watch.published_at, now), **fine
    )
    return stored
