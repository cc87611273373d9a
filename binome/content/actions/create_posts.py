"""Begins many posts at once: all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.queries import ChannelCard, channels_of_brand, limits_of
from binome.content.actions.write_variant import revision_of, uses_of
from binome.content.drafts import ChannelDraft, MediaUse, PostDraft
from binome.content.models import Post, Revision, Variant, VariantMedia
from binome.content.queries.library import media_cards
from binome.core.limits import check_text
from binome.core.permissions import Actor, require
from binome.core.plain_text import tidy
from binome.core.post_format import format_of
from binome.core.problems import Problem, refuse_if
from binome.planning.queries import brief_lines
from binome.workspaces.queries import brand_card

MOST_AT_ONCE = 5000
TITLE_MAX = 200


@transaction.atomic
def create_posts(
    actor: Actor, drafts: Sequence[PostDraft], *, now: datetime, complete: bool = False
) -> tuple[UUID, ...]:
    """The ids, in the order of `drafts`. BadInput names each mistake `posts.<index>.<field>`, and nothing is written.

    `complete` also refuses texts that a channel would not take; a draft that somebody goes on writing may be too long.
    """
    require(actor, "content.write")
    channels = {card.id: card for card in channels_of_brand()}
    refuse_if(_problems(drafts, channels, complete))
    language = brand_card().language
    posts, written = [], []
    for draft in drafts:
        post = Post(
            title=tidy(draft.title), brief_id=draft.brief_id, author_id=actor.person_id, created_at=now, edited_at=now
        )
        posts.append(post)
        written.extend(_variants(actor, post, draft, draft.language or language, now))
    _insert(posts, written, actor, now)
    return tuple(post.pk for post in posts)


Written = tuple[Variant, tuple[MediaUse, ...]]


def _variants(actor: Actor, post: Post, draft: PostDraft, language: str, now: datetime) -> list[Written]:
    shared = ChannelDraft(channel_id=None, text=draft.text, media=draft.media)  # type: ignore[arg-type]  # no channel
    written = []
    for piece in (shared, *draft.channels):
        follows = piece.text is None
        media = draft.media if follows else piece.media
        variant = Variant(
            post_id=post.pk, channel_id=piece.channel_id, follows=follows, format=format_of(len(media)),
            text=tidy(draft.text if piece.text is None else piece.text), language=language,
            settings=dict(piece.settings), edited_by_id=actor.person_id, edited_at=now,
        )  # fmt: skip
        written.append((variant, media))
    return written


def _insert(posts: list[Post], written: list[Written], actor: Actor, now: datetime) -> None:
    Post.objects.bulk_create(posts, batch_size=1000)
    Variant.objects.bulk_create([variant for variant, _ in written], batch_size=1000)
    VariantMedia.objects.bulk_create(
        [use for variant, media in written for use in uses_of(variant.pk, media)], batch_size=1000
    )
    cards = media_cards(use.media_id for _, media in written for use in media)
    Revision.objects.bulk_create(
        [revision_of(variant, media, cards, actor, now) for variant, media in written], batch_size=1000
    )


def _problems(drafts: Sequence[PostDraft], channels: dict[UUID, ChannelCard], complete: bool) -> list[Problem]:
    if len(drafts) > MOST_AT_ONCE:
        return [Problem("posts.too_many", "posts", {"count": len(drafts), "max": MOST_AT_ONCE})]
    briefs = brief_lines({draft.brief_id for draft in drafts if draft.brief_id})
    media = media_cards(use.media_id for draft in drafts for use in _all_media(draft))
    found = []
    for index, draft in enumerate(drafts):
        where = f"posts.{index}"
        if len(tidy(draft.title)) > TITLE_MAX:
            found.append(Problem("post.title_too_long", f"{where}.title", {"max": TITLE_MAX}))
        if draft.brief_id and draft.brief_id not in briefs:
            found.append(Problem("post.brief_unknown", f"{where}.brief_id"))
        if any(use.media_id not in media for use in _all_media(draft)):
            found.append(Problem("media.unknown", f"{where}.media"))
        found += _channel_problems(draft, channels, where, complete)
    return found


def _channel_problems(draft: PostDraft, channels: dict[UUID, ChannelCard], where: str, complete: bool) -> list[Problem]:
    found = []
    ids = [piece.channel_id for piece in draft.channels]
    for number, piece in enumerate(draft.channels):
        field = f"{where}.channels.{number}"
        card = channels.get(piece.channel_id)
        if card is None:
            found.append(Problem("channel.unknown", field))
        elif ids.count(piece.channel_id) > 1:
            found.append(Problem("post.channel_twice", field, {"handle": card.handle}))
        elif complete and (limits := limits_of(card)) is not None:
            text = tidy(draft.text if piece.text is None else piece.text)
            found += [Problem(p.code, f"{field}.text", p.params) for p in check_text(limits, text)]
    return found


def _all_media(draft: PostDraft) -> tuple[MediaUse, ...]:
    return draft.media + tuple(use for piece in draft.channels for use in piece.media)
