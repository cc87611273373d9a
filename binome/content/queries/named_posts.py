"""Posts by their name alone, for the trace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from binome.content.models import Post, Variant
from binome.core.plain_text import first_line


@dataclass(frozen=True)
class PostName:
    """A post and what it is called: its title, or the beginning of its text."""

    id: UUID
    name: str
    brief_id: UUID | None
    author: str
    created_at: datetime


def post_names(
    *, brief_ids: Iterable[UUID] = (), post_ids: Iterable[UUID] = (), limit: int = 200
) -> tuple[PostName, ...]:
    """The latest posts made from these briefs, and these posts, oldest first, discarded ones left out; 1 SQL query."""
    wanted = Q(brief_id__in=list(brief_ids)) | Q(pk__in=list(post_ids))
    texts = Variant.objects.filter(post_id=OuterRef("pk"), removed_at=None).exclude(text="").order_by("id")
    rows = Post.objects.filter(wanted, discarded_at=None).select_related("author").order_by("-created_at", "-id")
    latest = rows.annotate(first_text=Subquery(texts.values("text")[:1]))[:limit]
    return tuple(reversed([_named(row) for row in latest]))


def _named(row: Post) -> PostName:
    text: str = row.first_text or ""  # type: ignore[attr-defined]  # annotated by post_names
    return PostName(row.pk, row.title or first_line(text), row.brief_id, str(row.author or ""), row.created_at)
