"""Puts a picture into the brand's library."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime

from django.db import transaction

from binome.content import media_store
from binome.content.image_cleaning import CleanImage, clean_image, small_copy
from binome.content.models import Media
from binome.content.queries.used_media import MediaCard, card_of
from binome.core.permissions import Actor, require
from binome.workspaces.scopes import current_brand

SMALL_SIDE = 720


@transaction.atomic
def add_media(actor: Actor, *, data: bytes, name: str, now: datetime) -> MediaCard:
    """Clean the picture, keep it once, give its card. BadInput naming the file when it cannot be taken."""
    require(actor, "content.write")
    shown_name = file_name(name)
    return keep_image(actor, clean_image(data, shown_name), shown_name, now)


def keep_image(actor: Actor, image: CleanImage, name: str, now: datetime) -> MediaCard:
    """Put a clean picture into the library, once; inside the caller's transaction."""
    sha256 = hashlib.sha256(image.data).hexdigest()
    known = Media.objects.filter(sha256=sha256).first()
    if known is not None:
        return card_of(known, known.alt)
    key = _store(image, sha256)
    row, _ = Media.objects.get_or_create(
        sha256=sha256,
        defaults={
            "mime": image.mime, "size": len(image.data), "width": image.width, "height": image.height,
            "name": name, "storage_key": key, "added_by_id": actor.person_id, "added_at": now,
        },
    )  # fmt: skip
    return card_of(row, row.alt)


def _store(image: CleanImage, sha256: str) -> str:
    # Files first: a row never points at bytes that are not there. Bytes without a row are only disk space.
    key = media_store.key_of(current_brand(), sha256)
    media_store.write(key, image.data)
    media_store.write(key + media_store.SMALL, small_copy(image.data, SMALL_SIDE))
    return key


def file_name(name: str) -> str:
    """The last part of what a browser gave, printable and short: it is shown, and offered when downloading."""
    last = re.split(r"[\\/]", name)[-1]
    return re.sub(r"[\x00-\x1f\x7f\"<>|:*?]", "", last).strip(". ")[:120] or "image"
