"""Brings a page's posts and numbers in from a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.actions.add_imported_channel import add_imported_channel
from binome.channels.queries import channel_card
from binome.core.imports.facebook_page import BrokenRow, ImportedPage, ImportedPost
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Problem
from binome.metrics.actions.store_readings import Given, store_readings
from binome.metrics.models import Watch
from binome.metrics.models.watch import PUBLICATION
from binome.metrics.windows import window_of
from binome.publishing.actions.record_publication import IMPORTED, Published, record_publication

BATCH = 500
Told = Callable[[int, int], None]


@dataclass(frozen=True)
class ImportReport:
    """What came in: posts of the file, how many of them were new, readings kept, rows left out."""

    channel_id: UUID
    name: str
    posts: int
    new_posts: int
    readings: int
    repeated: int
    broken: tuple[BrokenRow, ...]


@transaction.atomic
def import_page(
    actor: Actor,
    page: ImportedPage,
    *,
    network: str,
    file: str,
    read_at: datetime,
    now: datetime,
    told: Told | None = None,
) -> ImportReport:
    """Every post of `page` as a publication that was made elsewhere, with its numbers as read at `read_at` from
    `file`. Harmless to repeat: a post is known by its id, and the same reading is kept once. `told(done, all)` is
    called as it goes."""
    require(actor, "metrics.import")
    if not page.posts:
        raise BadInput(Problem("import.no_row", "file", {"broken": len(page.broken)}))
    channel = add_imported_channel(actor, network=network, account_id=page.account_id, name=page.name, now=now)
    new_posts = readings = 0
    for start in range(0, len(page.posts), BATCH):
        batch = page.posts[start : start + BATCH]
        new, kept = _import_batch(actor, channel, batch, f"file:{file}"[:60], read_at, now)
        new_posts, readings = new_posts + new, readings + kept
        if told:
            told(start + len(batch), len(page.posts))
    return ImportReport(channel, page.name, len(page.posts), new_posts, readings, page.repeated, page.broken)


def _import_batch(
    actor: Actor, channel_id: UUID, batch: Sequence[ImportedPost], source: str, read_at: datetime, now: datetime
) -> tuple[int, int]:
    """(new posts, readings kept)."""
    shown = [_published(post) for post in batch]
    ids = record_publication(actor, channel_id, shown, origin=IMPORTED, now=now)
    new = _watch_as_ended(channel_id, batch, ids, read_at)
    given = [
        Given(ids[post.external_id], metric, read_at, value) for post in batch for metric, value in post.numbers.items()
    ]
    return new, store_readings(given, source=source)


def _published(post: ImportedPost) -> Published:
    return Published(
        external_id=post.external_id, permalink=post.permalink, text=post.text, format=post.format, language="",
        published_at=post.published_at,
    )  # fmt: skip


def _watch_as_ended(channel_id: UUID, batch: Sequence[ImportedPost], ids: dict[str, UUID], read_at: datetime) -> int:
    """The posts take their place among those that are measured; no network will be asked about them."""
    card = channel_card(channel_id)
    known = set(Watch.objects.filter(object_id__in=list(ids.values())).values_list("object_id", flat=True))
    fresh = [post for post in batch if ids[post.external_id] not in known]
    Watch.objects.bulk_create(
        Watch(
            object_kind=PUBLICATION, object_id=ids[post.external_id], channel_id=channel_id,
            external_id=post.external_id, format=post.format, published_at=post.published_at,
            ripe_at=post.published_at + window_of(card, post.format), polled_at=read_at, ended_at=read_at,
        )
        for post in fresh
    )  # fmt: skip
    return len(fresh)
