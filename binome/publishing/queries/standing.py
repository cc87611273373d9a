"""How publications stand: what left, what is on its way, what waits for whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, models

from binome.core.publishing.lifecycle import CLAIMABLE, MAY_BE_PUBLIC
from binome.publishing.models import Publication
from binome.workspaces.counting import Counting, counting
from binome.workspaces.scopes import system_scope

STILL_WRITTEN = timedelta(days=90)
"""A draft that nobody touched for longer is not being written; it stays among all posts."""

_IN_PROGRESS = """SELECT post.id FROM content_post post
WHERE post.discarded_at IS NULL AND post.edited_at > %s AND NOT EXISTS (
    SELECT 1 FROM content_variant variant
    JOIN publishing_publication publication
      ON publication.brand_id = variant.brand_id AND publication.variant_id = variant.id
    WHERE variant.brand_id = post.brand_id AND variant.post_id = post.id AND publication.state <> 'CANCELLED')"""


@dataclass(frozen=True)
class Sending:
    """How a publication is doing, for whoever waits beside it."""

    state: str
    permalink: str
    problem_code: str
    problem_params: Mapping[str, Any]
    hold_reason: str


def sendings(publication_ids: Sequence[UUID]) -> dict[UUID, Sending]:
    """How these publications are doing, by id."""
    rows = Publication.objects.filter(pk__in=publication_ids) if publication_ids else ()
    return {
        row.pk: Sending(row.state, row.permalink, row.problem_code, row.problem_params, row.hold_reason) for row in rows
    }


def variants_that_left(variant_ids: Sequence[UUID]) -> frozenset[UUID]:
    """Those that are public, or may be: what the network has is not written any more."""
    rows = Publication.objects.filter(variant_id__in=variant_ids, state__in=MAY_BE_PUBLIC)
    return frozenset(rows.values_list("variant_id", flat=True))


def variants_in_play(variant_ids: Sequence[UUID]) -> frozenset[UUID]:
    """Those that are planned, leaving or public: neither they nor their post are put away."""
    rows = Publication.objects.filter(variant_id__in=variant_ids).exclude(state__in=("CANCELLED", "REFUSED"))
    return frozenset(rows.values_list("variant_id", flat=True))


def publishing_counts(now: datetime) -> tuple[int, int]:
    """(planned ahead, waiting for a person), for the loop bar."""
    counts = Publication.objects.aggregate(
        ahead=models.Count("id", filter=models.Q(state__in=("SCHEDULED", "ARMED", "SENDING", "RETRY"), kind="POST")),
        asked=models.Count("id", filter=models.Q(state__in=("HELD", "TO_CONFIRM"))),
    )
    return counts["ahead"], counts["asked"]


def posts_in_progress(now: datetime, limit: int = 200) -> tuple[UUID, ...]:
    """Posts edited lately (`STILL_WRITTEN`) with nothing planned or published yet, last edited first.

    By SQL on content's tables: a stage reads those before it, and this asks for what is *not* here.
    """
    with connection.cursor() as cursor:
        cursor.execute(_IN_PROGRESS + " ORDER BY post.edited_at DESC LIMIT %s", [now - STILL_WRITTEN, limit])
        return tuple(row[0] for row in cursor.fetchall())


def posts_being_written(now: datetime) -> Counting:
    """Posts edited lately with nothing planned or published yet. For the loop bar."""
    return Counting(_IN_PROGRESS, (now - STILL_WRITTEN,))


def publications_waiting() -> Counting:
    """Posts to leave, and whatever waits for a person. For the loop bar."""
    ahead = models.Q(state__in=("SCHEDULED", "ARMED", "SENDING", "RETRY"), kind="POST")
    return counting(Publication.objects.filter(ahead | models.Q(state__in=("HELD", "TO_CONFIRM"))))


def publications_to_settle() -> Counting:
    """What waits for a person. For the side navigation."""
    return counting(Publication.objects.filter(state__in=("HELD", "TO_CONFIRM")))


def next_due_at(*, now: datetime) -> datetime | None:
    """The next instant at which something may leave: what the dispatcher sleeps until."""
    with system_scope("publishing.next_due"):
        rows = Publication.objects.filter(state__in=CLAIMABLE, next_at__gt=now)
        found: datetime | None = rows.order_by("next_at").values_list("next_at", flat=True).first()
        return found
