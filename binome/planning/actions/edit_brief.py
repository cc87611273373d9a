"""Changes a brief; what was acknowledged is to be acknowledged again."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.briefs import BriefContent, missing_in
from binome.core.calendar_days import day_in
from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.planning.actions.write_brief import columns, draft_problems
from binome.planning.models import Brief
from binome.planning.rows import brief_row
from binome.workspaces.actions.advance import advance
from binome.workspaces.queries import brand_card


@transaction.atomic
def edit_brief(
    actor: Actor, brief_id: UUID, content: BriefContent, *, now: datetime, phase_id: UUID | None = None
) -> str:
    """The state after the edit: an acknowledged brief is HANDED_OVER again. Nothing changed: nothing happens.

    A brief that was handed over must stay complete (BadInput); a closed one refuses (Conflict).
    """
    require(actor, "planning.write")
    brief = brief_row(brief_id, lock=True)
    refuse_if(draft_problems(brief.campaign, content, phase_id) or _handed_over_problems(brief, content, now))
    wanted = {"phase_id": phase_id, **columns(content)}
    changed = sorted(name for name, value in wanted.items() if getattr(brief, name) != value)
    if not changed:
        return brief.state
    return advance(brief, "EDITED", actor=actor, now=now, detail={"fields": changed}, **wanted)


def _handed_over_problems(brief: Brief, content: BriefContent, now: datetime) -> list[Problem]:
    if brief.state == "DRAFT":
        return []
    problems = missing_in(content, day_in(brand_card().timezone, now))
    # A deadline that has passed meanwhile does not forbid to mend a word.
    unmoved = content.deadline == brief.deadline
    return [problem for problem in problems if not (unmoved and problem.code == "brief.deadline_past")]
