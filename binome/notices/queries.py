"""What somebody has been told, newest first, and how much of it is new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, Q, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from binome.core.notices import ONLY_IF_MOVED, THE_PERSON_NAMED, TOLD, told_to
from binome.core.permissions import Actor
from binome.notices.models import Seen
from binome.notices.subjects import names_of_subjects
from binome.workspaces.queries import EventLine, latest_events

MANY = 99
NEWCOMERS_READ = timedelta(days=7)
"""Whoever never opened their notices is told of the last week only."""


@dataclass(frozen=True)
class NoticeLine:
    """One notice: `code` names its sentence (words/notices), `subject_type` and `subject_id` what it is about, called
    `what` ("" once it was put away)."""

    event_id: int
    code: str
    subject_type: str
    subject_id: UUID
    who: str
    what: str
    why: str
    at: datetime
    is_new: bool


def unread_count(actor: Actor, now: datetime) -> int:
    """How many notices the actor has not seen, at most MANY. 1 SQL query: every page asks."""
    mark = Seen.objects.filter(person_id=actor.person_id)
    unread = Q(at__gt=now - NEWCOMERS_READ) | Q(Exists(mark))
    return len(_events(actor, after=Coalesce(Subquery(mark.values("event_id")[:1]), 0), only=unread))


def notices_of(actor: Actor, now: datetime) -> tuple[NoticeLine, ...]:
    """The latest notices of the actor, seen ones included, newest first."""
    mark = _seen(actor)
    events = _events(actor)
    names = names_of_subjects(events)
    return tuple(_line(event, names.get(event.subject_id, ""), mark, now) for event in events)


def _events(actor: Actor, after: int | Combinable = 0, only: Q | None = None) -> tuple[EventLine, ...]:
    found = latest_events(told_to(actor.roles), not_by=actor.person_id, after=after, only=only, limit=MANY)
    return tuple(_for(actor.person_id, found))


def _for(person_id: UUID | None, events: Iterable[EventLine]) -> Iterable[EventLine]:
    """Events that name a person concern that person only; an edit that changed no state concerns nobody."""
    for event in events:
        pair = (event.subject_type, event.event)
        names = THE_PERSON_NAMED in TOLD[pair]
        moved = event.from_state != event.to_state or pair not in ONLY_IF_MOVED
        if moved and (not names or event.detail.get("assignee") == str(person_id)):
            yield event


def _seen(actor: Actor) -> int | None:
    return Seen.objects.filter(person_id=actor.person_id).values_list("event_id", flat=True).first()


def _line(event: EventLine, what: str, mark: int | None, now: datetime) -> NoticeLine:
    is_new = event.id > mark if mark is not None else event.at > now - NEWCOMERS_READ
    code = f"notice.{event.subject_type}.{event.event}"
    return NoticeLine(
        event.id, code, event.subject_type, event.subject_id, event.person, what, event.why, event.at, is_new
    )  # fmt: skip
