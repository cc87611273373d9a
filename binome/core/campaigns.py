"""What a campaign and its phases must say before they can be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from binome.core.lengths import too_long
from binome.core.problems import Problem

NAME_MAX, PHASE_NAME_MAX = 160, 80
USUAL_PHASES = ("teasing", "reveal", "social_proof", "reassurance")
"""The four phases one often goes through; their names are one's own."""


@dataclass(frozen=True)
class PhaseDraft:
    """A phase as somebody typed it; `id` when it is one that exists already."""

    name: str
    starts_on: date | None
    ends_on: date | None
    id: UUID | None = None


@dataclass(frozen=True)
class CampaignDraft:
    """A campaign as somebody typed it."""

    name: str
    starts_on: date | None
    ends_on: date | None
    phases: Sequence[PhaseDraft]


def campaign_problems(draft: CampaignDraft) -> list[Problem]:
    """What is wrong with it; a phase's problems are at `phases.<position from 0>.<field>`."""
    problems = _span_problems(draft, NAME_MAX)
    if not draft.phases:
        problems.append(Problem("campaign.phase_required", "phases"))
    for position, phase in enumerate(draft.phases):
        wrong = _span_problems(phase, PHASE_NAME_MAX) or _outside(phase, draft)
        problems += [Problem(problem.code, f"phases.{position}.{problem.field}", problem.params) for problem in wrong]
    return problems


def _span_problems(span: CampaignDraft | PhaseDraft, name_max: int) -> list[Problem]:
    required = [("name", span.name.strip()), ("starts_on", span.starts_on), ("ends_on", span.ends_on)]
    problems = [Problem("field.required", name) for name, value in required if not value]
    problems += too_long("name", span.name, name_max)
    if span.starts_on and span.ends_on and span.ends_on < span.starts_on:
        problems.append(Problem("campaign.ends_before_start", "ends_on"))
    return problems


def _outside(phase: PhaseDraft, campaign: CampaignDraft) -> list[Problem]:
    if not (campaign.starts_on and campaign.ends_on and phase.starts_on and phase.ends_on):
        return []
    early = [Problem("phase.before_campaign", "starts_on")] if phase.starts_on < campaign.starts_on else []
    late = [Problem("phase.after_campaign", "ends_on")] if phase.ends_on > campaign.ends_on else []
    return early + late
