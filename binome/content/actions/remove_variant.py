"""Takes a post back from a channel."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.content.models import Post, Variant
from binome.core.permissions import Actor, require
from binome.core.problems import NotFound


@transaction.atomic
def remove_variant(actor: Actor, variant_id: UUID, *, now: datetime) -> None:
    """The variant is set aside with its revisions; `add_variant` takes it up again. The shared text stays.

    Whoever calls asks publishing first whether something of it is scheduled: this stage does not know.
    """
    require(actor, "content.write")
    row = Variant.objects.select_for_update().filter(pk=variant_id, channel__isnull=False, removed_at=None).first()
    if row is None:
        raise NotFound("variant", variant_id)
    Variant.objects.filter(pk=row.pk).update(removed_at=now)
    Post.objects.filter(pk=row.post_id).update(edited_at=now)
