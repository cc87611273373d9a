"""Publications as a calendar and the lists of a screen show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models

from binome.core.publishing.lifecycle import WAITS_FOR_A_PERSON
from binome.publishing import payload
from binome.publishing.models import Part, Publication

_SLOT = (
    "pk", "variant_id", "variant__post_id", "variant__post__title", "variant__text", "channel_id", "channel__network",
    "channel__handle", "due_at", "published_at", "state", "hold_reason", "problem_code", "origin", "kind", "permalink",
)  # fmt: skip


@dataclass(frozen=True)
class CalendarSlot:
    """One publication in the calendar. `title` is its post's, or the beginning of its text."""

    publication_id: UUID
    variant_id: UUID | None
    post_id: UUID | None
    title: str
    text: str
    channel_id: UUID
    network: str
    channel_handle: str
    due_at: datetime
    published_at: datetime | None
    state: str
    hold_reason: str
    problem_code: str
    origin: str
    kind: str
    media_count: int
    permalink: str

    @property
    def at(self) -> datetime:
        """When it left, or is to leave."""
        return self.published_at or self.due_at


def calendar(start: datetime, end: datetime) -> tuple[CalendarSlot, ...]:
    """Posts that leave or left in [start, end), by time; what was cancelled is not there."""
    rows = Publication.objects.filter(kind="POST", due_at__gte=start, due_at__lt=end).exclude(state="CANCELLED")
    return _slots(rows.order_by("due_at", "id"))


def to_settle() -> tuple[CalendarSlot, ...]:
    """Everything that waits for a person: held, to confirm, refused; replies too; the latest first."""
    return _slots(Publication.objects.filter(state__in=WAITS_FOR_A_PERSON).order_by("-due_at", "id")[:200])


def publications_of_variants(variant_ids: Sequence[UUID], *, as_sent: bool = True) -> tuple[CalendarSlot, ...]:
    """Every publication of these variants, oldest first. Without `as_sent`, texts are the variants' own, for whoever
    only asks when and how they leave: one query less."""
    rows = Publication.objects.filter(variant_id__in=variant_ids).order_by("due_at", "id")
    return _slots(rows, as_sent=as_sent)


def publications_of_briefs(brief_ids: Sequence[UUID], limit: int = 200) -> tuple[CalendarSlot, ...]:
    """The latest publications of the posts made from these briefs, oldest first."""
    rows = Publication.objects.filter(variant__post__brief_id__in=brief_ids).order_by("-due_at", "-id")
    return tuple(reversed(_slots(rows[:limit])))


def publications_of_posts(post_ids: Sequence[UUID]) -> tuple[CalendarSlot, ...]:
    """Every publication of these posts, oldest first."""
    return _slots(Publication.objects.filter(variant__post_id__in=post_ids).order_by("due_at", "id"))


def slots_of(publication_ids: Sequence[UUID]) -> tuple[CalendarSlot, ...]:
    """These publications, by time."""
    return _slots(Publication.objects.filter(pk__in=publication_ids).order_by("due_at", "id"))


def future_publications(now: datetime) -> tuple[CalendarSlot, ...]:
    """What is still to leave after `now`: what a change of time zone asks about."""
    rows = Publication.objects.filter(kind="POST", due_at__gt=now, state__in=("SCHEDULED", "ARMED", "HELD"))
    return _slots(rows.order_by("due_at", "id"))


def _slots(rows: models.QuerySet[Publication], *, as_sent: bool = True) -> tuple[CalendarSlot, ...]:
    # Values and no models: a month of a busy brand is a thousand of them.
    found = list(rows.values_list(*_SLOT))
    payloads = _first_payloads([row[0] for row in found]) if as_sent and found else {}
    return tuple(_slot(row, payloads.get(row[0])) for row in found)


def _slot(row: tuple[Any, ...], frozen: Mapping[str, Any] | None) -> CalendarSlot:
    (key, variant_id, post_id, title, live, channel_id, network, handle, due_at, published_at, state, reason, problem,
     origin, kind, permalink) = row  # fmt: skip
    text = frozen["text"] if frozen else live or ""
    return CalendarSlot(
        publication_id=key, variant_id=variant_id, post_id=post_id, title=title or text[:80], text=text,
        channel_id=channel_id, network=network, channel_handle=handle, due_at=due_at, published_at=published_at,
        state=state, hold_reason=reason, problem_code=problem, origin=origin, kind=kind,
        media_count=len(frozen["media"]) if frozen else 0, permalink=permalink,
    )  # fmt: skip


def _first_payloads(publication_ids: Sequence[UUID]) -> dict[UUID, Mapping[str, Any]]:
    rows = Part.objects.filter(publication_id__in=publication_ids, position=0)
    return {row[0]: payload.read(row[1]) for row in rows.values_list("publication_id", "payload_bytes")}
