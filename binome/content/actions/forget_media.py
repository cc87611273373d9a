"""Deletes the files of a brand that is being removed."""

from __future__ import annotations

from django.db import transaction

from binome.content import media_store
from binome.core.permissions import Actor, require
from binome.workspaces.scopes import current_brand


def forget_media(actor: Actor) -> None:
    """Delete every picture of the brand of the scope from the disk, once the removal of its rows is sure."""
    require(actor, "demo.remove")
    brand_id = current_brand()
    transaction.on_commit(lambda: media_store.remove_brand(brand_id))
