"""When a brief is complete enough to be handed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from binome.core.problems import Problem

FORMATS = ("text", "image", "carousel", "short_video", "long_video", "story", "thread", "live", "poll")
"""What a brief may ask for; which of them a channel can publish, its network's limits say."""


@dataclass(frozen=True)
class BriefContent:
    """What the SMM hands to the CM."""

    title: str
    message: str
    audience: str
    formats: Sequence[str]
    dos: str
    donts: str
    deadline: date | None
    quality_criteria: str


TEXTS = ("title", "message", "audience", "dos", "donts", "quality_criteria")


def missing_in(brief: BriefContent, today: date) -> list[Problem]:
    """What lacks before it can be handed over on the brand's day `today`: one problem a field, in the form's order."""
    problems = [Problem(f"brief.{name}_missing", name) for name in TEXTS[:3] if not getattr(brief, name).strip()]
    problems += [] if brief.formats else [Problem("brief.formats_missing", "formats")]
    problems += [Problem(f"brief.{name}_missing", name) for name in TEXTS[3:5] if not getattr(brief, name).strip()]
    problems += _deadline_problems(brief.deadline, today)
    problems += (
        [] if brief.quality_criteria.strip() else [Problem("brief.quality_criteria_missing", "quality_criteria")]
    )
    return problems


def unknown_formats(formats: Sequence[str]) -> list[Problem]:
    """Formats that do not exist."""
    return [Problem("brief.format_unknown", "formats", {"format": name}) for name in formats if name not in FORMATS]


def _deadline_problems(deadline: date | None, today: date) -> list[Problem]:
    if deadline is None:
        return [Problem("brief.deadline_missing", "deadline")]
    return [Problem("brief.deadline_past", "deadline")] if deadline < today else []
