"""The brand's pictures."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from binome.content import media_store
from binome.content.models import Media
from binome.content.queries.used_media import MediaCard, card_of
from binome.core.problems import NotFound


def media_card(media_id: UUID) -> MediaCard:
    """One picture with the description last given to it."""
    row = Media.objects.filter(pk=media_id).first()
    if row is None:
        raise NotFound("media", media_id)
    return card_of(row, row.alt)


def media_cards(media_ids: Iterable[UUID]) -> dict[UUID, MediaCard]:
    """Several pictures by id; unknown ids are absent."""
    return {row.pk: card_of(row, row.alt) for row in Media.objects.filter(pk__in=set(media_ids))}


def media_by_sha256(digests: Iterable[str]) -> dict[str, MediaCard]:
    """Pictures by their content."""
    return {row.sha256: card_of(row, row.alt) for row in Media.objects.filter(sha256__in=set(digests))}


def media_library(limit: int = 60) -> tuple[MediaCard, ...]:
    """The latest pictures of the brand."""
    return tuple(card_of(row, row.alt) for row in Media.objects.order_by("-added_at", "-id")[:limit])


def open_media(storage_key: str) -> bytes:
    """The bytes of a picture, exactly those that are published."""
    return media_store.read(storage_key)


def open_small_media(storage_key: str) -> bytes:
    """A small WebP of it, for lists and previews."""
    return media_store.read(storage_key + media_store.SMALL)
