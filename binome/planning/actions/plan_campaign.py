"""Plans a campaign for an objective."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.campaigns import CampaignDraft, campaign_problems
from binome.core.permissions import Actor, require
from binome.core.problems import refuse_if
from binome.planning.models import Campaign, Phase
from binome.planning.rows import objective_row
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def plan_campaign(actor: Actor, objective_id: UUID, draft: CampaignDraft, *, now: datetime) -> UUID:
    """The id of a new campaign with its phases. BadInput names each field that is wrong."""
    require(actor, "planning.write")
    refuse_if(campaign_problems(draft))
    objective = objective_row(objective_id)
    campaign = Campaign.objects.create(
        objective=objective, name=draft.name.strip(), starts_on=draft.starts_on, ends_on=draft.ends_on
    )
    for position, phase in enumerate(draft.phases):
        Phase.objects.create(
            campaign=campaign, position=position, name=phase.name.strip(), starts_on=phase.starts_on,
            ends_on=phase.ends_on,
        )  # fmt: skip
    record_event(campaign, "campaign", "CREATED", ("", ""), actor=actor, now=now)
    return campaign.pk
