"""What is public, for those who read it: inbox, metrics, insights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from binome.publishing import payload
from binome.publishing.models import Part, Publication
from binome.workspaces.selecting import Selection, selection


@dataclass(frozen=True)
class PublishedPost:
    """What is public on a network, for those who read it: inbox, metrics. `external_id` is its first part's."""

    id: UUID
    brand_id: UUID
    channel_id: UUID
    external_id: str
    permalink: str
    format: str
    text: str
    origin: str
    kind: str
    published_at: datetime
    variant_id: UUID | None


def published_posts(
    *, since: datetime | None = None, channel_id: UUID | None = None, limit: int = 1000
) -> tuple[PublishedPost, ...]:
    """What is public, the latest first; in a brand's scope, or across brands in a system scope."""
    rows = Part.objects.filter(position=0, publication__state="PUBLISHED").exclude(external_id="")
    if since is not None:
        rows = rows.filter(publication__published_at__gte=since)
    if channel_id is not None:
        rows = rows.filter(publication__channel_id=channel_id)
    rows = rows.select_related("publication").order_by("-publication__published_at")[:limit]
    return tuple(_published(row) for row in rows)


def published_of(publication_ids: Sequence[UUID]) -> tuple[PublishedPost, ...]:
    """Those of these publications that are public, replies included."""
    rows = Part.objects.filter(position=0, publication_id__in=publication_ids, publication__state="PUBLISHED")
    return tuple(_published(row) for row in rows.exclude(external_id="").select_related("publication"))


def published_of_objectives(objective_ids: Sequence[UUID]) -> Selection:
    """(objective, publication) of what is public and was made from a brief of theirs; to be worked on in SQL."""
    made = Publication.objects.filter(variant__post__brief__campaign__objective_id__in=objective_ids)
    rows = made.filter(state="PUBLISHED", kind="POST")
    return selection(rows, "variant__post__brief__campaign__objective_id", "pk")


def published_by_external_id(channel_id: UUID, external_ids: Sequence[str]) -> dict[str, UUID]:
    """Publication ids by what their network calls them."""
    rows = Part.objects.filter(publication__channel_id=channel_id, external_id__in=external_ids)
    return dict(rows.values_list("external_id", "publication_id"))


def publication_ids(
    *, after: UUID | None = None, states: Sequence[str] = (), kind: str = "POST", limit: int = 50
) -> tuple[UUID, ...]:
    """Ids of publications (of these states if said), the last planned first, beginning after that one."""
    rows = Publication.objects.filter(kind=kind).order_by("-id")
    if after is not None:
        rows = rows.filter(pk__lt=after)
    if states:
        rows = rows.filter(state__in=states)
    return tuple(rows.values_list("pk", flat=True)[:limit])


def _published(part: Part) -> PublishedPost:
    frozen, publication = payload.read(part.payload_bytes), part.publication
    return PublishedPost(
        id=publication.pk, brand_id=cast(UUID, publication.brand_id), channel_id=publication.channel_id,
        external_id=part.external_id, permalink=part.permalink, format=frozen["format"], text=frozen["text"],
        origin=publication.origin, kind=publication.kind, published_at=publication.published_at or publication.due_at,
        variant_id=publication.variant_id,
    )  # fmt: skip
