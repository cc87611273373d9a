"""Writes what a variant has become: its row, its media, its revision. The one place that does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from binome.content.drafts import MediaUse
from binome.content.models import Media, Revision, Variant, VariantMedia
from binome.content.queries.library import media_cards
from binome.content.queries.used_media import MediaCard
from binome.core.permissions import Actor
from binome.core.post_format import format_of


def write_variant(
    actor: Actor, row: Variant, *, text: str, language: str, media: Sequence[MediaUse], follows: bool, now: datetime
) -> None:
    """Give `row` (locked by the caller) this content and the next version."""
    row.text, row.language, row.follows = text, language, follows
    row.format, row.version = format_of(len(media)), row.version + 1
    row.edited_by_id, row.edited_at, row.removed_at = actor.person_id, now, None
    row.save()
    VariantMedia.objects.filter(variant_id=row.pk).delete()
    VariantMedia.objects.bulk_create(uses_of(row.pk, media))
    cards = media_cards(use.media_id for use in media)
    revision_of(row, media, cards, actor, now).save(force_insert=True)
    _remember_alts(media, cards)


def uses_of(variant_id: UUID, media: Sequence[MediaUse]) -> list[VariantMedia]:
    """The rows that hold these media in their order."""
    return [
        VariantMedia(variant_id=variant_id, media_id=use.media_id, position=position, alt=use.alt)
        for position, use in enumerate(media)
    ]


def revision_of(
    row: Variant, media: Sequence[MediaUse], cards: Mapping[UUID, MediaCard], actor: Actor, now: datetime
) -> Revision:
    """The revision that keeps the present version of `row`."""
    kept = [{"media_id": str(use.media_id), "sha256": cards[use.media_id].sha256, "alt": use.alt} for use in media]
    return Revision(
        variant_id=row.pk, version=row.version, at=now, person_id=actor.person_id, follows=row.follows,
        text=row.text, language=row.language, media=kept,
    )  # fmt: skip


def _remember_alts(media: Sequence[MediaUse], cards: Mapping[UUID, MediaCard]) -> None:
    for use in media:
        if use.alt and use.alt != cards[use.media_id].alt:
            Media.objects.filter(pk=use.media_id).update(alt=use.alt)
