"""Takes a channel out of the brand's hands."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.channels.models import Channel, Credential
from binome.core.permissions import Actor, require
from binome.core.problems import NotFound
from binome.workspaces.actions.advance import advance


@transaction.atomic
def disconnect_channel(actor: Actor, channel_id: UUID, *, now: datetime, why: str = "") -> None:
    """Erase its secret and stop reading it; what was published and said stays. Conflict if it is already out."""
    require(actor, "channels.connect")
    row = Channel.objects.select_for_update().filter(pk=channel_id).first()
    if row is None:
        raise NotFound("channel", channel_id)
    gone: dict[str, Any] = {"problem_code": "", "problem_params": {}, "problem_since": None}
    advance(row, "DISCONNECTED", actor=actor, now=now, why=why, **gone)
    Credential.objects.filter(channel_id=channel_id).delete()
