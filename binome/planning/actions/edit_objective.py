"""Changes an objective and its KPIs."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.core.objectives import ObjectiveDraft, objective_problems
from binome.core.permissions import Actor, require
from binome.core.problems import refuse_if
from binome.planning.actions.create_objective import owner_problems
from binome.planning.kpis import write_kpis
from binome.planning.rows import objective_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def edit_objective(actor: Actor, objective_id: UUID, draft: ObjectiveDraft, *, now: datetime) -> None:
    """Write the objective anew. BadInput names each wrong field; Conflict when it is closed."""
    require(actor, "planning.write")
    refuse_if(objective_problems(draft) + owner_problems(draft.owner_id))
    objective = objective_row(objective_id, lock=True)
    wanted: dict[str, Any] = {
        "title": draft.title.strip(), "why": draft.why.strip(), "starts_on": draft.starts_on, "due_on": draft.due_on,
        "owner_id": draft.owner_id or objective.owner_id,
    }  # fmt: skip
    changed = sorted(name for name, value in wanted.items() if getattr(objective, name) != value)
    advance(objective, "EDITED", actor=actor, now=now, detail={"fields": changed}, **wanted)
    write_kpis(objective, draft.kpis)
