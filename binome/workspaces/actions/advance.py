"""Moves any row along its declared lifecycle."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from django.db import transaction

from binome.core.lifecycle import Lifecycle
from binome.core.permissions import Actor
from binome.core.problems import Conflict
from binome.workspaces.models import Event


class Living(Protocol):
    """A row of a brand with a `state` and the lifecycle of its class."""

    pk: Any
    brand_id: UUID
    state: str
    lifecycle: Lifecycle


@transaction.atomic
def advance(
    row: Any,
    event: str,
    *,
    actor: Actor,
    now: datetime,
    why: str = "",
    detail: dict[str, Any] | None = None,
    **fields: Any,
) -> str:
    """Apply `event` to `row`: one conditional UPDATE and one Event row, in one transaction; gives the new state.

    `fields` are written in the same UPDATE. Conflict when the row's state does not accept the event, or when
    somebody else moved it since it was read.
    """
    lifecycle: Lifecycle = row.lifecycle
    state = row.state
    target = lifecycle.next_state(state, event)
    if target is None:
        raise Conflict("state.refuses", thing=lifecycle.name, state=state, event=event)
    changed = type(row).objects.filter(pk=row.pk, state=state).update(state=target, **fields)
    if not changed:
        raise Conflict("state.moved", thing=lifecycle.name, state=state, event=event)
    for name, value in {"state": target, **fields}.items():
        setattr(row, name, value)
    record_event(row, lifecycle.name, event, (state, target), actor=actor, now=now, why=why, detail=detail)
    return target


def record_event(
    row: Any,
    subject_type: str,
    event: str,
    states: tuple[str, str],
    *,
    actor: Actor,
    now: datetime,
    why: str = "",
    detail: dict[str, Any] | None = None,
) -> None:
    """Write what happened to `row`; for births and edits that are no change of state, both states are the same."""
    Event.objects.create(
        brand_id=row.brand_id, at=now, subject_type=subject_type, subject_id=row.pk, event=event,
        from_state=states[0], to_state=states[1], person_id=actor.person_id, via=actor.via, why=why,
        detail=detail or {},
    )  # fmt: skip
