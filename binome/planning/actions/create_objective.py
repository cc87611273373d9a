"""Sets an objective and the numbers that will tell."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.objectives import ObjectiveDraft, objective_problems
from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.planning.kpis import write_kpis
from binome.planning.models import Objective
from binome.workspaces.actions.advance import record_event
from binome.workspaces.queries import people_of_brand


@transaction.atomic
def create_objective(actor: Actor, draft: ObjectiveDraft, *, now: datetime) -> UUID:
    """The id of a new objective; without an owner it is the actor's. BadInput names each field that is wrong."""
    require(actor, "planning.write")
    refuse_if(objective_problems(draft) + owner_problems(draft.owner_id))
    objective = Objective.objects.create(
        title=draft.title.strip(), why=draft.why.strip(), starts_on=draft.starts_on, due_on=draft.due_on,
        owner_id=draft.owner_id or actor.person_id,
    )  # fmt: skip
    write_kpis(objective, draft.kpis)
    state = objective.state
    record_event(objective, "objective", "CREATED", (state, state), actor=actor, now=now)
    return objective.pk


def owner_problems(person_id: UUID | None) -> list[Problem]:
    """An owner has a role on the brand."""
    if person_id is None or person_id in {person.id for person in people_of_brand()}:
        return []
    return [Problem("person.unknown", "owner_id")]
