"""Campaigns and their phases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

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
    """Campaigns of an objective, or of the brand, by their first day; 2 SQL queries."""
    rows = Campaign.objects.filter(objective_id=objective_id) if objective_id else Campaign.objects.all()
    return tuple(_campaign_card(row) for row in _with_phases(rows).order_by("starts_on", "name"))


def campaign_card(campaign_id: UUID) -> CampaignCard:
    """One campaign; NotFound when the scope has none. 2 SQL queries."""
    row = _with_phases(Campaign.objects.filter(pk=campaign_id)).first()
    if row is None:
        raise NotFound("campaign", campaign_id)
    return _campaign_card(row)


def _with_phases(rows: QuerySet[Campaign]) -> QuerySet[Campaign]:
    phases = Prefetch("phases", Phase.objects.order_by("position"))
    return rows.select_related("objective").prefetch_related(phases)


def _campaign_card(row: Campaign) -> CampaignCard:
    phases = tuple(PhaseCard(phase.pk, phase.name, phase.starts_on, phase.ends_on) for phase in row.phases.all())
    return CampaignCard(
        id=row.pk, name=row.name, starts_on=row.starts_on, ends_on=row.ends_on, objective_id=row.objective_id,
        objective=row.objective.title, phases=phases,
    )  # fmt: skip
