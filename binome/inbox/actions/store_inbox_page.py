"""Stores a page of a stream, with the cursor that comes after it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import channel_card
from binome.connectors.port import InboxPage
from binome.core.rhythms import STREAM_PERIOD
from binome.inbox.intake import Intake
from binome.inbox.models import Cursor


@transaction.atomic
def store_inbox_page(channel_id: UUID, stream: str, page: InboxPage, *, now: datetime) -> int:
    """How many messages were new. Messages and cursor in one transaction: a crash loses neither."""
    stored = Intake(channel_card(channel_id), now).take(page.items)
    fine = {"failures": 0, "problem_code": "", "lease_until": None}
    Cursor.objects.filter(channel_id=channel_id, stream=stream).update(
        value=page.cursor, polled_at=now, next_at=now if page.more else now + STREAM_PERIOD, **fine
    )
    return stored
