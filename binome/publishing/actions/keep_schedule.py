"""Answers the question that a change of the brand's time zone asks of what is planned."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Problem
from binome.core.wall_time import resolve, wall_time_of
from binome.publishing.actions.schedule_publication import wake_dispatchers
from binome.publishing.models import Publication
from binome.publishing.rows import forget_preparation
from binome.workspaces.actions.advance import advance, record_event
from binome.workspaces.queries import brand_card

WALL_TIME = "wall_time"
INSTANT = "instant"


@transaction.atomic
def keep_schedule(actor: Actor, *, keep: str, now: datetime) -> tuple[UUID, ...]:
    """Bring what is still to leave into the brand's present zone; the ids of what was touched.

    `keep` = "wall_time": 9:00 stays 9:00, the instant moves. "instant": the moment stays, its wall time is rewritten.
    A wall time that would now be past is left to be held as late: nothing leaves in a burst.
    """
    require(actor, "publishing.schedule")
    if keep not in (WALL_TIME, INSTANT):
        raise BadInput(Problem("publication.keep_unknown", "keep"))
    zone = brand_card().timezone
    rows = Publication.objects.select_for_update().filter(
        kind="POST", due_at__gt=now, state__in=("SCHEDULED", "ARMED", "HELD")
    )
    touched = list(rows.exclude(zone=zone))
    for row in touched:
        _bring(actor, row, zone, keep, now)
    wake_dispatchers()
    return tuple(row.pk for row in touched)


def _bring(actor: Actor, row: Publication, zone: str, keep: str, now: datetime) -> None:
    detail = {"kept": keep, "from_zone": row.zone, "to_zone": zone}
    if keep == INSTANT:
        shown = wall_time_of(row.due_at, zone).strftime("%Y-%m-%dT%H:%M")
        _note(actor, row, now, detail, zone=zone, wall_time=shown)
        return
    due_at = resolve(datetime.fromisoformat(row.wall_time), zone).at
    detail |= {"from": row.due_at.isoformat(), "to": due_at.isoformat()}
    forget_preparation(row)
    if row.state == "HELD":
        # It still waits for a person's word: only its time changes.
        _note(actor, row, now, detail, zone=zone, due_at=due_at)
    else:
        advance(row, "RESCHEDULE", actor=actor, now=now, detail=detail, zone=zone, due_at=due_at, next_at=due_at)


def _note(actor: Actor, row: Publication, now: datetime, detail: dict[str, str], **fields: Any) -> None:
    Publication.objects.filter(pk=row.pk).update(**fields)
    record_event(row, "publication", "REZONE", (row.state, row.state), actor=actor, now=now, detail=detail)
