"""The CM notes what was heard."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.core.calendar_days import monday_of
from binome.core.findings import FindingDraft, finding_problems
from binome.core.permissions import Actor, require
from binome.core.problems import refuse_if
from binome.insights.models import Finding
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def draft_finding(actor: Actor, draft: FindingDraft, *, now: datetime) -> UUID:
    """The id of a new finding, of the week that holds `draft.week`; verbatims are added to it, then it is sent."""
    require(actor, "insights.write")
    refuse_if(finding_problems(draft))
    finding = Finding.objects.create(author_id=actor.person_id, created_at=now, **columns(draft))
    record_event(finding, "finding", "CREATED", (finding.state, finding.state), actor=actor, now=now)
    key: UUID = finding.pk
    return key


def columns(draft: FindingDraft) -> dict[str, Any]:
    """The values of a draft that has no problem."""
    assert draft.week is not None  # finding_problems refused it
    return {
        "kind": draft.kind, "title": draft.title.strip(), "summary": draft.summary.strip(),
        "week": monday_of(draft.week), "count": draft.count or 0,
    }  # fmt: skip
