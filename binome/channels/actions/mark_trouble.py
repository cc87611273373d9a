"""Notes a passing trouble of a channel: it stays connected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from binome.channels.models import Channel
from binome.core.channels.lifecycle import CONNECTED


def mark_trouble(channel_id: UUID, code: str, *, now: datetime, params: Mapping[str, Any] | None = None) -> None:
    """Show `code` beside the channel. `problem_since` keeps the first time of a same trouble."""
    live = Channel.objects.filter(pk=channel_id, state=CONNECTED)
    live.exclude(problem_code=code).update(problem_code=code, problem_params=dict(params or {}), problem_since=now)
