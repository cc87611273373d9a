"""What others read of connected accounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from binome.channels.models import AppRegistration, Channel, Credential
from binome.channels.secrets_box import unseal
from binome.connectors import registry
from binome.connectors.errors import NeedsReconnect
from binome.connectors.port import Account, AppCredentials
from binome.core.channels.lifecycle import CONNECTED, DISCONNECTED
from binome.core.limits import Limits
from binome.core.problems import NotFound


@dataclass(frozen=True)
class ChannelCard:
    """A connected account as screens and other stages see it; no secret."""

    id: UUID
    network: str
    server: str
    account_id: str
    handle: str
    name: str
    avatar_url: str
    state: str
    problem_code: str
    problem_params: Mapping[str, Any]
    problem_since: datetime | None
    limits: Mapping[str, Any]
    settings: Mapping[str, Any]
    connected_at: datetime
    brand_id: UUID = field(repr=False)

    @property
    def is_live(self) -> bool:
        """Whether the network can be called for it."""
        return self.state == CONNECTED


def channels_of_brand() -> tuple[ChannelCard, ...]:
    """Every account of the scope that was not disconnected, by network and handle."""
    rows = Channel.objects.exclude(state=DISCONNECTED).order_by("network", "handle", "id")
    return tuple(card_of(row) for row in rows)


def live_channels() -> tuple[ChannelCard, ...]:
    """Every connected account of the scope, whatever the brand: workers call it in a system scope."""
    return tuple(card_of(row) for row in Channel.objects.filter(state=CONNECTED).order_by("id"))


def channel_card(channel_id: UUID) -> ChannelCard:
    """One account, disconnected ones included; NotFound in another brand."""
    row = Channel.objects.filter(pk=channel_id).first()
    if row is None:
        raise NotFound("channel", channel_id)
    return card_of(row)


def channel_cards(channel_ids: Iterable[UUID]) -> dict[UUID, ChannelCard]:
    """Several accounts by id, disconnected ones included; what the scope does not show is absent."""
    return {row.pk: card_of(row) for row in Channel.objects.filter(pk__in=set(channel_ids))}


def limits_of(card: ChannelCard) -> Limits | None:
    """What that account's server accepts, as data; None for an account of a network without connection (imported)."""
    try:
        return registry.network(card.network).limits.with_instance(card.limits)
    except registry.UnknownNetwork:
        return None


def open_account(channel_id: UUID) -> Account:
    """The account with its secret, for a call to the network. Never kept, never logged.

    NeedsReconnect when there is no secret to call with: the channel was disconnected, or only imported.
    """
    card = channel_card(channel_id)
    credential = Credential.objects.filter(channel_id=channel_id).first()
    if credential is None or not card.is_live:
        raise NeedsReconnect(card.problem_code or "channel.not_connected", params=dict(card.problem_params))
    return Account(
        network=card.network, server=card.server, account_id=card.account_id, handle=card.handle,
        secret=unseal(credential.ciphertext), limits=card.limits, settings=card.settings,
    )  # fmt: skip


def known_app(organisation_id: UUID, network: str, server: str, redirect_uri: str) -> AppCredentials | None:
    """Binôme's registration at that server, None when there is none yet."""
    row = AppRegistration.objects.filter(
        organisation_id=organisation_id, network=network, server=server, redirect_uri=redirect_uri
    ).first()
    return AppCredentials(**unseal(row.ciphertext)) if row else None


def credentials_to_renew(now: datetime, limit: int) -> tuple[tuple[UUID, UUID], ...]:
    """(brand, channel) of live accounts whose secret must be looked at, longest waiting first. In a system scope."""
    due = Credential.objects.filter(renew_at__lte=now, channel__state=CONNECTED).order_by("renew_at")
    return tuple(due.values_list("brand_id", "channel_id")[:limit])


def card_of(row: Channel) -> ChannelCard:
    """The card of a row that another stage's query brought along."""
    return ChannelCard(
        id=row.pk, network=row.network, server=row.server, account_id=row.account_id, handle=row.handle,
        name=row.name, avatar_url=row.avatar_url, state=row.state, problem_code=row.problem_code,
        problem_params=row.problem_params, problem_since=row.problem_since, limits=row.limits, settings=row.settings,
        connected_at=row.connected_at, brand_id=cast(UUID, row.brand_id),
    )  # fmt: skip
