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


FIELDS = ("title", "message", "audience", "formats", "dos", "donts", "deadline", "quality_criteria")
"""What must be there, in the order of the form."""

TITLE_MAX = 160


def missing_in(brief: BriefContent, today: date) -> list[Problem]:
    """What lacks before it can be handed over on the brand's day `today`: one problem a field, in the form's order."""
    problems = [Problem(f"brief.{name}_missing", name) for name in FIELDS if _is_empty(getattr(brief, name))]
    if brief.deadline is not None and brief.deadline < today:
        problems.append(Problem("brief.deadline_past", "deadline"))
    return sorted(problems, key=lambda problem: FIELDS.index(problem.field))


def unknown_formats(formats: Sequence[str]) -> list[Problem]:
    """Formats that do not exist."""
    return [Problem("brief.format_unknown", "formats", {"format": name}) for name in formats if name not in FORMATS]


def _is_empty(value: str | Sequence[str] | date | None) -> bool:
    return not (value.strip() if isinstance(value, str) else value)
