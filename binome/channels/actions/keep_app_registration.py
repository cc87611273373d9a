"""Stores Binôme's registration at a server."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from binome.channels.models import AppRegistration
from binome.channels.secrets_box import seal
from binome.connectors.port import AppCredentials


def keep_app_registration(
    organisation_id: UUID, network: str, server: str, redirect_uri: str, app: AppCredentials, *, now: datetime
) -> None:
    """The registration of that organisation at that server from now on."""
    AppRegistration.objects.update_or_create(
        organisation_id=organisation_id, network=network, server=server, redirect_uri=redirect_uri,
        defaults={"ciphertext": seal(asdict(app)), "registered_at": now},
    )  # fmt: skip
