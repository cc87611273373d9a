"""What waits for the metrics pool, over all brands: asked in a system scope, so that a pass costs the same with one
brand or a thousand."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from binome.channels.queries import live_channels
from binome.connectors import registry
from binome.metrics.models import Watch
from binome.publishing.queries import published_posts

AT_ONCE = 2000


def unmeasured_channels(since: datetime) -> tuple[tuple[UUID, UUID], ...]:
    """(brand, channel) of live accounts that are not measured themselves, or have an unmeasured post since then."""
    live = {one.id: one.brand_id for one in live_channels() if registry.network(one.network).meter is not None}
    posts = [post for post in published_posts(since=since, limit=AT_ONCE) if post.kind == "POST"]
    objects = {post.id: post.channel_id for post in posts} | {channel_id: channel_id for channel_id in live}
    known = set(Watch.objects.filter(object_id__in=list(objects)).values_list("object_id", flat=True))
    wanting = {channel for object_id, channel in objects.items() if object_id not in known}
    return tuple(sorted((live[channel], channel) for channel in wanting & live.keys()))
