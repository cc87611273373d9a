"""What a decision must say before it is opened, and before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from binome.core.lengths import too_long
from binome.core.problems import Problem

FINDING, KPI, PUBLICATION = "FINDING", "KPI", "PUBLICATION"
EVIDENCE_KINDS = (FINDING, KPI, PUBLICATION)
TITLE_MAX = 200


@dataclass(frozen=True)
class OptionDraft:
    """A way to go, as somebody typed it; `id` when it exists already."""

    title: str
    pros: str = ""
    cons: str = ""
    id: UUID | None = None


@dataclass(frozen=True)
class DecisionDraft:
    """A decision as somebody typed it."""

    title: str
    context: str = ""
    options: Sequence[OptionDraft] = ()
    objective_id: UUID | None = None
    owner_id: UUID | None = None
    expected_effect: str = ""
    review_on: date | None = None


def decision_problems(draft: DecisionDraft) -> list[Problem]:
    """What is wrong with it; an option's problems are at `options.<position from 0>.title`."""
    problems = [] if draft.title.strip() else [Problem("field.required", "title")]
    problems += too_long("title", draft.title, TITLE_MAX)
    for position, option in enumerate(draft.options):
        if not option.title.strip():
            problems.append(Problem("decision.option_title_missing", f"options.{position}.title"))
        problems += too_long(f"options.{position}.title", option.title, TITLE_MAX)
    return problems


def missing_to_decide(draft: DecisionDraft, today: date) -> list[Problem]:
    """What lacks before one option may be chosen, on the brand's day `today`: one problem a field."""
    checks = (
        (len(draft.options) >= 2, Problem("decision.two_options", "options")),
        (draft.owner_id is not None, Problem("decision.owner_missing", "owner_id")),
        (bool(draft.expected_effect.strip()), Problem("decision.expected_effect_missing", "expected_effect")),
        (draft.review_on is not None, Problem("decision.review_on_missing", "review_on")),
        (draft.review_on is None or draft.review_on > today, Problem("decision.review_on_past", "review_on")),
    )
    return [problem for fine, problem in checks if not fine]
