"""Notes that a channel answers again."""

from __future__ import annotations

from uuid import UUID

from binome.channels.models import Channel
from binome.core.channels.lifecycle import CONNECTED


def mark_alive(channel_id: UUID) -> None:
    """Forget a passing trouble; a channel that needs a person keeps its reason."""
    troubled = Channel.objects.filter(pk=channel_id, state=CONNECTED).exclude(problem_code="")
    troubled.update(problem_code="", problem_params={}, problem_since=None)
