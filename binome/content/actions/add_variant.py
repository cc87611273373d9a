"""Gives a post to one more channel."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import channels_of_brand
from binome.content.actions.write_variant import revision_of, uses_of, write_variant
from binome.content.drafts import MediaUse
from binome.content.models import Post, Variant, VariantMedia
from binome.content.queries.library import media_cards
from binome.content.queries.posts import VariantCard, post_card
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Problem


@transaction.atomic
def add_variant(actor: Actor, post_id: UUID, channel_id: UUID, *, now: datetime) -> UUID:
    """A variant that follows the shared text; the one there is when the channel already has one."""
    require(actor, "content.write")
    Post.objects.select_for_update().filter(pk=post_id).first()
    shared = post_card(post_id).shared
    if channel_id not in {card.id for card in channels_of_brand()}:
        raise BadInput(Problem("channel.unknown", "channel"))
    media = tuple(MediaUse(card.id, card.alt) for card in shared.media)
    row = Variant.objects.filter(post_id=post_id, channel_id=channel_id).first()
    if row is not None and row.removed_at is None:
        return row.pk
    if row is not None:
        write_variant(actor, row, text=shared.text, language=shared.language, media=media, follows=True, now=now)
    else:
        row = _insert(actor, shared, channel_id, media, now)
    Post.objects.filter(pk=post_id).update(edited_at=now)
    return row.pk


def _insert(actor: Actor, shared: VariantCard, channel_id: UUID, media: tuple[MediaUse, ...], now: datetime) -> Variant:
    row = Variant.objects.create(
        post_id=shared.post_id, channel_id=channel_id, text=shared.text, language=shared.language,
        format=shared.format, edited_by_id=actor.person_id, edited_at=now,
    )  # fmt: skip
    VariantMedia.objects.bulk_create(uses_of(row.pk, media))
    revision_of(row, media, media_cards(use.media_id for use in media), actor, now).save(force_insert=True)
    return row
