"""Notes that somebody has read their notices."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F
from django.db.models.functions import Greatest

from binome.core.permissions import Actor, require
from binome.notices.models import Seen


def mark_seen(actor: Actor, event_id: int, *, now: datetime) -> None:
    """Everything up to `event_id` has been seen; never moves back. Two windows may mark at once."""
    require(actor, "brand.view")
    mark, made = Seen.objects.get_or_create(person_id=actor.person_id, defaults={"event_id": event_id, "at": now})
    if not made:
        Seen.objects.filter(pk=mark.pk).update(event_id=Greatest(F("event_id"), event_id), at=now)
