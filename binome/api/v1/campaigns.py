"""Campaigns and their phases."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.shapes import Given
from binome.core.campaigns import CampaignDraft, PhaseDraft
from binome.planning.actions.edit_campaign import edit_campaign as write_campaign
from binome.planning.actions.plan_campaign import plan_campaign as plan
from binome.planning.queries import CampaignCard, campaign_card, campaigns

room = Room("Campaigns")


class PhaseIn(Given):
    """A stretch of a campaign."""

    id: UUID | None = Field(None, description="A phase that exists already; a new one when absent.")
    name: str
    starts_on: date
    ends_on: date


class CampaignIn(Given):
    """A push towards an objective. Days are the brand’s."""

    name: str
    starts_on: date
    ends_on: date
    phases: list[PhaseIn]

    def draft(self) -> CampaignDraft:
        """The same, as actions take it."""
        phases = tuple(PhaseDraft(**phase.model_dump()) for phase in self.phases)
        return CampaignDraft(self.name, self.starts_on, self.ends_on, phases)


class PhaseOut(Schema):
    """A phase of a campaign."""

    id: UUID
    name: str
    starts_on: date
    ends_on: date


class CampaignOut(Schema):
    """A campaign with its phases in order."""

    id: UUID
    name: str
    starts_on: date
    ends_on: date
    objective_id: UUID
    objective: str
    phases: list[PhaseOut]


@room.get("/campaigns", "planning.view", list[CampaignOut])
def list_campaigns(request: BrandCall, objective_id: UUID | None = None) -> tuple[CampaignCard, ...]:
    """Campaigns of the brand, or of an objective, by their first day."""
    return campaigns(objective_id)


@room.post("/objectives/{objective_id}/campaigns", "planning.write", CampaignOut, 201)
def plan_campaign(request: BrandCall, objective_id: UUID, given: CampaignIn) -> CampaignCard:
    """Plan a campaign for an objective, in at least one phase."""
    return campaign_card(plan(request.actor, objective_id, given.draft(), now=request.now))


@room.get("/campaigns/{campaign_id}", "planning.view", CampaignOut)
def get_campaign(request: BrandCall, campaign_id: UUID) -> CampaignCard:
    """One campaign."""
    return campaign_card(campaign_id)


@room.put("/campaigns/{campaign_id}", "planning.write", CampaignOut)
def edit_campaign(request: BrandCall, campaign_id: UUID, given: CampaignIn) -> CampaignCard:
    """Write a campaign anew; phases without an id are new, those left out go, unless they have briefs."""
    write_campaign(request.actor, campaign_id, given.draft(), now=request.now)
    return campaign_card(campaign_id)
