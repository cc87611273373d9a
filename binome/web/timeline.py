"""Stretches of days laid out on a line, for the drawing of a campaign's phases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from binome.planning.queries import CampaignCard, PhaseCard

WIDTH = 1000
"""The line's length, in the drawing's own units."""
GAP = 4


@dataclass(frozen=True)
class Stretch:
    """A phase on the line: where it begins and how long it is; PAST, NOW or AHEAD."""

    phase: PhaseCard
    x: float
    width: float
    when: str


@dataclass(frozen=True)
class Timeline:
    """A campaign's phases and, while it runs, where today is (None before and after)."""

    stretches: tuple[Stretch, ...]
    today: float | None
    current: PhaseCard | None


def timeline(campaign: CampaignCard, today: date) -> Timeline:
    """The campaign's phases on one line of WIDTH units, from its first day to its last."""
    days = (campaign.ends_on - campaign.starts_on).days + 1
    scale = WIDTH / days
    stretches = tuple(_stretch(phase, campaign.starts_on, scale, today) for phase in campaign.phases)
    runs = campaign.starts_on <= today <= campaign.ends_on
    here = ((today - campaign.starts_on).days + 0.5) * scale if runs else None
    return Timeline(stretches, here, _current(campaign.phases, today))


def _stretch(phase: PhaseCard, start: date, scale: float, today: date) -> Stretch:
    x = (phase.starts_on - start).days * scale
    width = ((phase.ends_on - phase.starts_on).days + 1) * scale - GAP
    when = "PAST" if phase.ends_on < today else "AHEAD" if phase.starts_on > today else "NOW"
    return Stretch(phase, round(x, 1), round(max(width, GAP), 1), when)


def _current(phases: Sequence[PhaseCard], today: date) -> PhaseCard | None:
    return next((phase for phase in phases if phase.starts_on <= today <= phase.ends_on), None)
