"""Makes a copy of a picture that a network can take."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.content.actions.add_media import keep_image
from binome.content.image_cleaning import lighter
from binome.content.queries.library import media_card, open_media
from binome.content.queries.used_media import MediaCard
from binome.core.permissions import Actor, require


@transaction.atomic
def lighten_media(
    actor: Actor, media_id: UUID, *, most_bytes: int, most_pixels: int | None = None, now: datetime
) -> MediaCard:
    """Another picture of the library, of at most that weight (bytes) and size (pixels); the first stays as it is."""
    require(actor, "content.write")
    card = media_card(media_id)
    image = lighter(open_media(card.storage_key), card.name, most_bytes, most_pixels)
    stem = card.name.rpartition(".")[0] or card.name
    return keep_image(actor, image, f"{stem}.jpg", now)
