"""A variant as it is signed, checked and sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from binome.channels.queries import ChannelCard, channel_cards, limits_of
from binome.content.models import Variant
from binome.content.queries.posts import VariantCard
from binome.content.queries.used_media import MediaCard, media_of_variants
from binome.core.fingerprint import ShownContent, ShownMedia
from binome.core.limits import check_post
from binome.core.problems import NotFound, Problem


@dataclass(frozen=True)
class VariantToSend:
    """Everything a publication takes from a variant."""

    id: UUID
    post_id: UUID
    brief_id: UUID | None
    channel_id: UUID
    format: str
    text: str
    language: str
    settings: Mapping[str, Any]
    version: int
    media: tuple[MediaCard, ...]


def variant_for_sending(variant_id: UUID) -> VariantToSend:
    """One variant; NotFound once it is removed, its post discarded, or for the shared text, which no channel gets."""
    row = _sendable([variant_id]).get(variant_id)
    if row is None or row.channel_id is None:
        raise NotFound("variant", variant_id)
    return VariantToSend(
        id=row.pk, post_id=row.post_id, brief_id=row.post.brief_id, channel_id=row.channel_id, format=row.format,
        text=row.text, language=row.language, settings=row.settings, version=row.version,
        media=media_of_variants([row.pk]).get(row.pk, ()),
    )  # fmt: skip


def shown_content(variant_id: UUID) -> ShownContent:
    """What whoever signs is shown of a variant, and what its fingerprint is made of."""
    found = shown_contents([variant_id]).get(variant_id)
    if found is None:
        raise NotFound("variant", variant_id)
    return found


def shown_contents(variant_ids: Iterable[UUID]) -> dict[UUID, ShownContent]:
    """The shown content of several variants; removed ones are absent."""
    rows = _sendable(variant_ids)
    media, channels = media_of_variants(rows), _channels(rows)
    return {key: _shown(row, channels[key], media.get(key, ())) for key, row in rows.items()}


def variant_problems(variant_id: UUID) -> tuple[Problem, ...]:
    """What the variant's channel would refuse of it as it is; NotFound like `variant_for_sending`."""
    found = variants_problems([variant_id])
    if variant_id not in found:
        raise NotFound("variant", variant_id)
    return found[variant_id]


def variants_problems(variant_ids: Iterable[UUID]) -> dict[UUID, tuple[Problem, ...]]:
    """The same for several variants; an empty tuple means that the network would take it."""
    rows = _sendable(variant_ids)
    media, channels = media_of_variants(rows), _channels(rows)
    return {key: _problems(channels[key], row.text, media.get(key, ())) for key, row in rows.items()}


def problems_of(variant: VariantCard, channel: ChannelCard) -> tuple[Problem, ...]:
    """What the channel would refuse of a variant that is read already; no query."""
    return _problems(channel, variant.text, variant.media)


def shown_of(variant: VariantCard, channel: ChannelCard) -> ShownContent:
    """The shown content of a variant that is read already; no query."""
    return _shown(variant, channel, variant.media)


def _problems(channel: ChannelCard, text: str, media: tuple[MediaCard, ...]) -> tuple[Problem, ...]:
    limits = limits_of(channel)
    if limits is None:
        return (Problem("channel.cannot_publish", "", {"handle": channel.handle}),)
    return tuple(check_post(limits, text, media))


def _sendable(variant_ids: Iterable[UUID]) -> dict[UUID, Variant]:
    rows = Variant.objects.filter(pk__in=set(variant_ids), removed_at=None, channel__isnull=False)
    return {row.pk: row for row in rows.filter(post__discarded_at=None).select_related("post")}


def _channels(rows: Mapping[UUID, Variant]) -> dict[UUID, ChannelCard]:
    """The channel of each variant."""
    wanted = {key: row.channel_id for key, row in rows.items() if row.channel_id is not None}
    cards = channel_cards(wanted.values())
    return {key: cards[channel_id] for key, channel_id in wanted.items()}


def _shown(row: Variant | VariantCard, channel: ChannelCard, media: tuple[MediaCard, ...]) -> ShownContent:
    return ShownContent(
        network=channel.network, account_id=channel.account_id, format=row.format, language=row.language,
        text=row.text, media=tuple(ShownMedia(card.sha256, card.alt) for card in media), settings=row.settings,
    )  # fmt: skip
