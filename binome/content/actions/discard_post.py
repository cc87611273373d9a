"""Puts a post away."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.content.models import Post
from binome.core.permissions import Actor, require
from binome.core.problems import NotFound
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def discard_post(actor: Actor, post_id: UUID, *, now: datetime) -> None:
    """The post leaves every list; what was published of it stays published. NotFound when it was discarded before.

    Whoever calls asks publishing first whether something of it is scheduled: this stage does not know.
    """
    require(actor, "content.write")
    row = Post.objects.select_for_update().filter(pk=post_id, discarded_at=None).first()
    if row is None:
        raise NotFound("post", post_id)
    Post.objects.filter(pk=row.pk).update(discarded_at=now)
    record_event(row, "post", "DISCARDED", ("", ""), actor=actor, now=now)
