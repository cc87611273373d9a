"""What waits for the inbox pool, over all brands: asked in a system scope, one query each, so that a pass costs the
same with one brand or a thousand."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from binome.channels.queries import live_channels
from binome.inbox.models import Message, ThreadWatch
from binome.publishing.queries import published_posts

AT_ONCE = 2000


def unwatched_channels(since: datetime) -> tuple[tuple[UUID, UUID], ...]:
    """(brand, channel) of live accounts with a post published since then whose thread nobody watches."""
    posts = [post for post in published_posts(since=since, limit=AT_ONCE) if post.kind == "POST"]
    watched = set(
        ThreadWatch.objects.filter(publication_id__in=[post.id for post in posts]).values_list(
            "publication_id", flat=True
        )
    )
    live = {channel.id for channel in live_channels()}
    found = {(post.brand_id, post.channel_id) for post in posts if post.id not in watched and post.channel_id in live}
    return tuple(sorted(found))


def brands_with_answers_leaving() -> tuple[UUID, ...]:
    """Brands with answers given in Binôme that the network has not been seen to have yet."""
    leaving = Message.objects.filter(external_id=None).exclude(publication=None)
    return tuple(leaving.order_by("brand_id").values_list("brand_id", flat=True).distinct())
