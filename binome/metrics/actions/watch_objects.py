"""Looks for what was published and is not measured yet."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from binome.channels.queries import ChannelCard, channel_card
from binome.connectors import registry
from binome.core.rhythms import READING_AGES
from binome.metrics.models import Watch
from binome.metrics.models.watch import CHANNEL, PUBLICATION
from binome.metrics.windows import window_of
from binome.publishing.queries import PublishedPost, published_posts


def watch_objects(channel_id: UUID, *, since: datetime, now: datetime) -> int:
    """Measure that channel, and the posts published on it since then; how many objects are new."""
    card = channel_card(channel_id)
    if registry.network(card.network).meter is None:
        return 0
    posts = {post.id: post for post in published_posts(since=since, channel_id=channel_id) if post.kind == "POST"}
    known = set(Watch.objects.filter(object_id__in=[channel_id, *posts]).values_list("object_id", flat=True))
    made = [_of_post(card, post, now) for post in posts.values() if post.id not in known]
    if channel_id not in known:
        made.append(Watch(object_kind=CHANNEL, object_id=channel_id, channel_id=channel_id, next_at=now))
    Watch.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)


def _of_post(card: ChannelCard, post: PublishedPost, now: datetime) -> Watch:
    # Found late, it is read at once whatever its age: its numbers of now are worth keeping.
    return Watch(
        object_kind=PUBLICATION, object_id=post.id, channel_id=card.id, external_id=post.external_id,
        format=post.format, published_at=post.published_at, ripe_at=post.published_at + window_of(card, post.format),
        next_at=max(now, post.published_at + READING_AGES[0]),
    )  # fmt: skip
