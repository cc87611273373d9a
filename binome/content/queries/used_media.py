"""Media as they stand in variants, each in its place with its own description."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from binome.content.models import Media, VariantMedia


@dataclass(frozen=True)
class MediaCard:
    """A picture: what networks check (mime, size in bytes, pixels), what it says to those who do not see it (`alt`),
    and where its bytes lie (`storage_key`, for `open_media`)."""

    id: UUID
    sha256: str
    mime: str
    size: int
    width: int
    height: int
    alt: str
    name: str
    storage_key: str


def card_of(media: Media, alt: str) -> MediaCard:
    """The card of a row, with the description it has where it is used."""
    return MediaCard(
        id=media.pk, sha256=media.sha256, mime=media.mime, size=media.size, width=media.width, height=media.height,
        alt=alt, name=media.name, storage_key=media.storage_key,
    )  # fmt: skip


def media_of_variants(variant_ids: Iterable[UUID]) -> dict[UUID, tuple[MediaCard, ...]]:
    """The media of each variant, in their order; a variant without any is absent."""
    found: dict[UUID, list[MediaCard]] = {}
    rows = VariantMedia.objects.filter(variant_id__in=set(variant_ids)).select_related("media")
    for row in rows.order_by("variant_id", "position"):
        found.setdefault(row.variant_id, []).append(card_of(row.media, row.alt))
    return {variant_id: tuple(cards) for variant_id, cards in found.items()}
