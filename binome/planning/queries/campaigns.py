"""Campaigns and their phases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from binome.core.problems import NotFound
from binome.planning.models import Campaign, Phase


@dataclass(frozen=True)
class PhaseCard:
    """A phase of a campaign."""

    id: UUID
    name: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class CampaignCard:
    """A campaign with its phases in order."""

    id: UUID
    name: str
    starts_on: date
    ends_on: date
    objective_id: UUID
    objective: str
    phases: tuple[PhaseCard, ...]


def campaigns(objective_id: UUID | None = None) -> tuple[CampaignCard, ...]:
    """Campaigns of an objective, or of the brand, by their first day; 1 SQL query."""
    rows = Phase.objects.filter(campaign__objective_id=objective_id) if objective_id else Phase.objects.all()
    return _campaign_cards(rows.order_by("campaign__starts_on", "campaign__name", "campaign_id", "position"))


def campaign_card(campaign_id: UUID) -> CampaignCard:
    """One campaign; NotFound when the scope has none. 1 SQL query."""
    found = _campaign_cards(Phase.objects.filter(campaign_id=campaign_id).order_by("position"))
    if not found:
        raise NotFound("campaign", campaign_id)
    return found[0]


def _campaign_cards(rows: QuerySet[Phase]) -> tuple[CampaignCard, ...]:
    """Through their phases, of which each has at least one."""
    together = groupby(rows.select_related("campaign__objective"), key=lambda phase: phase.campaign)
    return tuple(_campaign_card(campaign, list(phases)) for campaign, phases in together)


def _campaign_card(row: Campaign, rows: Sequence[Phase]) -> CampaignCard:
    phases = tuple(PhaseCard(phase.pk, phase.name, phase.starts_on, phase.ends_on) for phase in rows)
    return CampaignCard(
        id=row.pk, name=row.name, starts_on=row.starts_on, ends_on=row.ends_on, objective_id=row.objective_id,
        objective=row.objective.title, phases=phases,
    )  # fmt: skip
