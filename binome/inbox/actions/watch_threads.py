"""Looks for publications whose thread is not watched yet."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from binome.core.rhythms import next_thread_look
from binome.inbox.models import Conversation, ThreadWatch
from binome.publishing.queries import PublishedPost, published_posts


def watch_threads(channel_id: UUID, *, since: datetime, now: datetime) -> int:
    """Watch the posts published on that channel since then; how many are new. Conversations that began before we
    knew the post learn which one it is."""
    posts = {post.id: post for post in published_posts(since=since, channel_id=channel_id) if post.kind == "POST"}
    known = set(ThreadWatch.objects.filter(publication_id__in=list(posts)).values_list("publication_id", flat=True))
    fresh = [post for post in posts.values() if post.id not in known]
    made = [_watch(post, now) for post in fresh]
    ThreadWatch.objects.bulk_create(made, ignore_conflicts=True)
    for post in fresh:
        ThreadWatch.objects.filter(channel_id=channel_id, external_id=post.external_id).update(publication_id=post.id)
        early = Conversation.objects.filter(channel_id=channel_id, subject_external_id=post.external_id)
        early.filter(publication=None).update(publication_id=post.id)
    return len(fresh)


def _watch(post: PublishedPost, now: datetime) -> ThreadWatch:
    young = next_thread_look(post.published_at, now) is not None
    return ThreadWatch(
        channel_id=post.channel_id, publication_id=post.id, external_id=post.external_id,
        published_at=post.published_at, next_at=now if young else None,
    )  # fmt: skip
