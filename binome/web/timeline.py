"""Stretches of days laid out on a line, for the drawing of a campaign's phases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_skeleton
from django.utils.translation import get_language

from binome.planning.queries import CampaignCard, PhaseCard
from binome.web.formats import locale_of

GAP = 0.4
LEAST_FOR_WORDS = 11.0
"""A phase shorter than this part of the line (in %) has no room for its name under it."""


@dataclass(frozen=True)
class Stretch:
    """A phase on the line: where it begins and how long it is, in % of the line; PAST, NOW or AHEAD."""

    phase: PhaseCard
    x: float
    width: float
    when: str
    days: str

    @property
    def has_room(self) -> bool:
        """Whether its name fits under it."""
        return self.width >= LEAST_FOR_WORDS


@dataclass(frozen=True)
class Timeline:
    """A campaign's phases and, while it runs, where today is (None before and after)."""

    stretches: tuple[Stretch, ...]
    today: float | None
    current: PhaseCard | None


def timeline(campaign: CampaignCard, today: date) -> Timeline:
    """The campaign's phases on one line, from its first day to its last."""
    scale = 100 / ((campaign.ends_on - campaign.starts_on).days + 1)
    stretches = tuple(_stretch(phase, campaign.starts_on, scale, today) for phase in campaign.phases)
    runs = campaign.starts_on <= today <= campaign.ends_on
    here = round(((today - campaign.starts_on).days + 0.5) * scale, 2) if runs else None
    return Timeline(stretches, here, _current(campaign.phases, today))


def _stretch(phase: PhaseCard, start: date, scale: float, today: date) -> Stretch:
    x = (phase.starts_on - start).days * scale
    width = max(((phase.ends_on - phase.starts_on).days + 1) * scale - GAP, GAP)
    when = "PAST" if phase.ends_on < today else "AHEAD" if phase.starts_on > today else "NOW"
    return Stretch(phase, round(x, 2), round(width, 2), when, _days(phase))


def _days(phase: PhaseCard) -> str:
    """2 Nov → 10 Nov: the year stands elsewhere on the page."""
    locale = locale_of(get_language() or "en")
    first, last = (format_skeleton("MMMd", day, locale=locale) for day in (phase.starts_on, phase.ends_on))
    return f"{first} → {last}"


def _current(phases: Sequence[PhaseCard], today: date) -> PhaseCard | None:
    return next((phase for phase in phases if phase.starts_on <= today <= phase.ends_on), None)
