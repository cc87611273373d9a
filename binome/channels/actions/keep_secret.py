"""Stores a channel's secret, enciphered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.channels.models import Credential
from binome.channels.secrets_box import seal

LOOKED_AT_EVERY = timedelta(minutes=10)


@transaction.atomic
def keep_secret(channel_id: UUID, secret: Mapping[str, Any], *, now: datetime) -> None:
    """The one secret of the channel from now on; the one before is gone."""
    kept = {"ciphertext": seal(secret), "kept_at": now, "renew_at": now + LOOKED_AT_EVERY}
    Credential.objects.update_or_create(channel_id=channel_id, defaults=kept)
