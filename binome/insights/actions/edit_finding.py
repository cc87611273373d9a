"""Changes a finding that was not sent yet."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.findings import FindingDraft, finding_problems
from binome.core.permissions import Actor, require
from binome.core.problems import refuse_if
from binome.insights.actions.draft_finding import columns
from binome.insights.rows import finding_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def edit_finding(actor: Actor, finding_id: UUID, draft: FindingDraft, *, now: datetime) -> None:
    """Write the finding anew. Conflict once it is sent: what the SMM reads does not change under their eyes."""
    require(actor, "insights.write")
    refuse_if(finding_problems(draft))
    advance(finding_row(finding_id), "EDITED", actor=actor, now=now, **columns(draft))
