"""Notes what was published elsewhere: natively, or before Binôme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.publishing import payload
from binome.publishing.models import Part, Publication

NATIVE = "NATIVE"
IMPORTED = "IMPORTED"


@dataclass(frozen=True)
class Published:
    """A post as its network, or an export of it, shows it. `published_at` is aware."""

    external_id: str
    permalink: str
    text: str
    format: str
    language: str
    published_at: datetime


@transaction.atomic
def record_publication(
    actor: Actor, channel_id: UUID, posts: Sequence[Published], *, origin: str, now: datetime
) -> dict[str, UUID]:
    """Publication ids by external id, for all of `posts`; those known already keep theirs (harmless to repeat)."""
    require(actor, "metrics.import")
    wanted = {post.external_id: post for post in posts}
    known = _known(channel_id, list(wanted))
    fresh = [post for external_id, post in wanted.items() if external_id not in known]
    publications = [
        Publication(
            channel_id=channel_id, origin=origin, state="PUBLISHED", due_at=post.published_at,
            published_at=post.published_at, permalink=post.permalink, created_at=now,
        )
        for post in fresh
    ]  # fmt: skip
    Publication.objects.bulk_create(publications, batch_size=1000)
    Part.objects.bulk_create(
        [_part(publication, post) for publication, post in zip(publications, fresh, strict=True)], batch_size=1000
    )
    return known | {post.external_id: row.pk for row, post in zip(publications, fresh, strict=True)}


def _known(channel_id: UUID, external_ids: list[str]) -> dict[str, UUID]:
    rows = Part.objects.filter(publication__channel_id=channel_id, external_id__in=external_ids)
    return dict(rows.values_list("external_id", "publication_id"))


def _part(publication: Publication, post: Published) -> Part:
    return Part(
        publication=publication, position=0, created_at=post.published_at, external_id=post.external_id,
        permalink=post.permalink, published_at=post.published_at,
        payload_bytes=payload.of_native(post.text, post.format, post.language),
    )  # fmt: skip
