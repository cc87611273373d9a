"""Says that only a person can bring a channel back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.channels.models import Channel
from binome.core.channels.lifecycle import CONNECTED
from binome.core.permissions import Actor
from binome.workspaces.actions.advance import advance


@transaction.atomic
def mark_needs_reconnect(
    actor: Actor, channel_id: UUID, code: str, *, now: datetime, params: Mapping[str, Any] | None = None
) -> None:
    """Hold the channel with the reason. Every worker that meets the dead token says so; only the first is an event."""
    row = Channel.objects.select_for_update().filter(pk=channel_id, state=CONNECTED).first()
    if row is None:
        return
    trouble = {"problem_code": code, "problem_params": dict(params or {}), "problem_since": now}
    advance(row, "TOKEN_DIED", actor=actor, now=now, why=code, detail=dict(params or {}), **trouble)
