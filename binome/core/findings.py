"""What a finding must say before it is written, and before it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from binome.core.lengths import too_long
from binome.core.problems import Problem

FRICTION, QUESTION, OBJECTION, OPPORTUNITY = "FRICTION", "QUESTION", "OBJECTION", "OPPORTUNITY"
KINDS = (FRICTION, QUESTION, OBJECTION, OPPORTUNITY)
MOST_HEARD = 1_000_000
TITLE_MAX = 200


@dataclass(frozen=True)
class FindingDraft:
    """A finding as somebody typed it. `count` is how often it was heard; None lets its verbatims count."""

    kind: str
    title: str
    week: date | None
    summary: str = ""
    count: int | None = None


def finding_problems(draft: FindingDraft) -> list[Problem]:
    """What is wrong with it."""
    problems = [] if draft.kind in KINDS else [Problem("finding.kind_unknown", "kind")]
    if not draft.title.strip():
        problems.append(Problem("finding.title_missing", "title"))
    problems += too_long("title", draft.title, TITLE_MAX)
    if draft.week is None:
        problems.append(Problem("field.required", "week"))
    if draft.count is not None and not 0 <= draft.count <= MOST_HEARD:
        problems.append(Problem("finding.count_out_of_range", "count"))
    return problems


def missing_to_send(verbatims: int) -> list[Problem]:
    """What lacks before the SMM gets it: nothing is claimed without somebody's own words."""
    return [] if verbatims else [Problem("finding.verbatim_required", "verbatims")]


def heard(count: int, verbatims: int) -> int:
    """How often it was heard: as counted by hand, and never less than what is quoted."""
    return max(count, verbatims)
