"""Changes an open decision and its options."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.decisions import DecisionDraft, decision_problems
from binome.core.permissions import Actor, require
from binome.core.problems import refuse_if
from binome.decisions.actions.open_decision import columns, reference_problems
from binome.decisions.options import write_options
from binome.decisions.rows import decision_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def edit_decision(actor: Actor, decision_id: UUID, draft: DecisionDraft, *, now: datetime) -> None:
    """Write the decision anew; Conflict once it is decided."""
    require(actor, "decisions.write")
    refuse_if(decision_problems(draft) + reference_problems(draft))
    decision = decision_row(decision_id)
    advance(decision, "EDITED", actor=actor, now=now, **columns(draft))
    write_options(decision, draft.options)
