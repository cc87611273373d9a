"""Keeps an account that is known only from a file."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.models import Channel
from binome.core.channels.lifecycle import IMPORTED
from binome.core.permissions import Actor, require
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def add_imported_channel(actor: Actor, *, network: str, account_id: str, name: str, now: datetime) -> UUID:
    """The channel of that account, made on the first import; one that exists keeps its state and its name."""
    require(actor, "metrics.import")
    known = Channel.objects.filter(network=network, account_id=account_id).first()
    if known is not None:
        return known.pk
    row = Channel.objects.create(
        network=network, account_id=account_id, handle=name, name=name, state=IMPORTED, connected_at=now
    )
    record_event(row, "channel", "IMPORTED", ("", IMPORTED), actor=actor, now=now)
    return row.pk
