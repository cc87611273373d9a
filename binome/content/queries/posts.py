"""Posts, one by one and in lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from binome.content.models import Post, Variant
from binome.content.queries.used_media import MediaCard, media_of_variants
from binome.core.plain_text import first_line
from binome.core.problems import NotFound

PAGE = 40


@dataclass(frozen=True)
class VariantCard:
    """What one channel gets of a post; `channel_id` None is the shared text."""

    id: UUID
    post_id: UUID
    channel_id: UUID | None
    follows: bool
    format: str
    text: str
    language: str
    settings: Mapping[str, Any]
    version: int
    edited_at: datetime
    edited_by_id: UUID | None
    edited_by: str
    media: tuple[MediaCard, ...]


@dataclass(frozen=True)
class PostCard:
    """A post whole. `variants` are those of channels, in the order they were added."""

    id: UUID
    title: str
    name: str
    brief_id: UUID | None
    author_id: UUID | None
    author: str
    created_at: datetime
    edited_at: datetime
    shared: VariantCard
    variants: tuple[VariantCard, ...]


@dataclass(frozen=True)
class PostLine:
    """A post in a list; `name` is its title or the beginning of its text, `brief` the title of the brief it is made
    from, `variants` those of its channels."""

    id: UUID
    name: str
    excerpt: str
    brief_id: UUID | None
    brief: str
    author: str
    edited_at: datetime
    variants: tuple[VariantCard, ...]
    media: tuple[MediaCard, ...]

    @property
    def channel_ids(self) -> tuple[UUID, ...]:
        """Where it goes."""
        return tuple(variant.channel_id for variant in self.variants if variant.channel_id)

    @property
    def variant_ids(self) -> tuple[UUID, ...]:
        """The ids of its channels' variants."""
        return tuple(variant.id for variant in self.variants)


@dataclass(frozen=True)
class PostPage:
    """One page of posts; `total` counts all pages."""

    lines: tuple[PostLine, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // PAGE))


def post_card(post_id: UUID) -> PostCard:
    """One post; NotFound in another brand or once discarded. 2 SQL queries."""
    rows = list(_variants(Variant.objects.filter(post_id=post_id, post__discarded_at=None)))
    if not rows:
        raise NotFound("post", post_id)
    post, media = rows[0].post, media_of_variants(row.pk for row in rows)
    cards = [_variant_card(row, media.get(row.pk, ())) for row in rows]
    shared = next(card for card in cards if card.channel_id is None)
    return PostCard(
        id=post.pk, title=post.title, name=post.title or first_line(shared.text), brief_id=post.brief_id,
        author_id=post.author_id, author=str(post.author) if post.author else "", created_at=post.created_at,
        edited_at=post.edited_at, shared=shared, variants=tuple(card for card in cards if card.channel_id),
    )  # fmt: skip


def posts(*, page: int = 1, words: str = "", only: Iterable[UUID] | None = None) -> PostPage:
    """Posts, last edited first; `words` narrows by title and text, `only` to these ids."""
    rows = _posts().order_by("-edited_at", "-id")
    if only is not None:
        rows = rows.filter(pk__in=list(only))
    if words.strip():
        said = Variant.objects.filter(post_id=OuterRef("pk"), removed_at=None, text__icontains=words.strip())
        rows = rows.filter(Q(title__icontains=words.strip()) | Exists(said))
    start = (max(1, page) - 1) * PAGE
    shown = list(rows[start : start + PAGE])
    total = start + len(shown) if len(shown) < PAGE else rows.count()
    return PostPage(_lines(shown), total, max(1, page))


def post_lines(post_ids: Iterable[UUID]) -> dict[UUID, PostLine]:
    """Lines of these posts by id, discarded ones left out."""
    rows = _posts().filter(pk__in=set(post_ids))
    return {line.id: line for line in _lines(list(rows))}


def posts_of_brief(brief_id: UUID) -> tuple[PostLine, ...]:
    """The posts made from a brief, oldest first."""
    rows = _posts().filter(brief_id=brief_id).order_by("created_at")
    return _lines(list(rows))


def post_of_variant(variant_id: UUID) -> UUID:
    """The post a variant belongs to."""
    return posts_of_variants([variant_id])[variant_id]


def posts_of_variants(variant_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """Post ids by variant id."""
    return dict(Variant.objects.filter(pk__in=set(variant_ids)).values_list("pk", "post_id"))


def _posts() -> QuerySet[Post]:
    return Post.objects.filter(discarded_at=None).select_related("author").annotate(brief_title=F("brief__title"))


def _variants(rows: QuerySet[Variant]) -> QuerySet[Variant]:
    return rows.filter(removed_at=None).select_related("post__author", "edited_by").order_by("id")


def _lines(rows: list[Post]) -> tuple[PostLine, ...]:
    by_post: dict[UUID, list[Variant]] = {row.pk: [] for row in rows}
    variants = Variant.objects.filter(post_id__in=list(by_post), removed_at=None).select_related("edited_by")
    for variant in variants.order_by("id"):
        by_post[variant.post_id].append(variant)
    media = media_of_variants(variant.pk for of_post in by_post.values() for variant in of_post)
    return tuple(_line(row, by_post[row.pk], media) for row in rows)


def _line(row: Post, variants: list[Variant], media: Mapping[UUID, tuple[MediaCard, ...]]) -> PostLine:
    text = next((variant.text for variant in variants if variant.text), "")
    cards = (_variant_card(variant, media.get(variant.pk, ())) for variant in variants if variant.channel_id)
    return PostLine(
        id=row.pk, name=row.title or first_line(text), excerpt=text, brief_id=row.brief_id,
        brief=row.brief_title or "",  # type: ignore[attr-defined]  # annotated by `_posts`
        author=str(row.author) if row.author else "", edited_at=row.edited_at, variants=tuple(cards),
        media=next((media[variant.pk] for variant in variants if variant.pk in media), ()),
    )  # fmt: skip


def _variant_card(row: Variant, media: tuple[MediaCard, ...]) -> VariantCard:
    return VariantCard(
        id=row.pk, post_id=row.post_id, channel_id=row.channel_id, follows=row.follows, format=row.format,
        text=row.text, language=row.language, settings=row.settings, version=row.version, edited_at=row.edited_at,
        edited_by_id=row.edited_by_id, edited_by=str(row.edited_by) if row.edited_by else "", media=media,
    )  # fmt: skip
