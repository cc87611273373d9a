"""All posts of a brand, a page after the other, whatever changes meanwhile."""

from __future__ import annotations

from uuid import UUID

from binome.content.models import Post


def post_ids(*, after: UUID | None = None, brief_id: UUID | None = None, limit: int = 50) -> tuple[UUID, ...]:
    """Ids of posts, the last created first, beginning after that one; of a brief if said."""
    rows = Post.objects.filter(discarded_at=None).order_by("-id")
    if after is not None:
        rows = rows.filter(pk__lt=after)
    if brief_id is not None:
        rows = rows.filter(brief_id=brief_id)
    return tuple(rows.values_list("pk", flat=True)[:limit])
