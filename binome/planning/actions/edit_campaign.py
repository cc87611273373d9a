"""Changes a campaign and its phases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.campaigns import CampaignDraft, PhaseDraft, campaign_problems
from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.planning.models import Brief, Campaign, Phase
from binome.planning.rows import campaign_row
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def edit_campaign(actor: Actor, campaign_id: UUID, draft: CampaignDraft, *, now: datetime) -> None:
    """Write the campaign anew; phases without an id are new, those left out go. A phase that has briefs cannot go."""
    require(actor, "planning.write")
    refuse_if(campaign_problems(draft))
    campaign = campaign_row(campaign_id, lock=True)
    refuse_if(_phases_in_use(campaign, draft.phases))
    Campaign.objects.filter(pk=campaign.pk).update(
        name=draft.name.strip(), starts_on=draft.starts_on, ends_on=draft.ends_on
    )
    _write_phases(campaign, draft.phases)
    record_event(campaign, "campaign", "EDITED", ("", ""), actor=actor, now=now)


def _phases_in_use(campaign: Campaign, drafts: Sequence[PhaseDraft]) -> list[Problem]:
    used = Brief.objects.filter(campaign=campaign, phase__isnull=False).exclude(phase__in=_kept(drafts))
    names = used.order_by("phase__position").values_list("phase__name", flat=True).distinct()
    return [Problem("phase.has_briefs", "phases", {"name": name}) for name in names]


def _write_phases(campaign: Campaign, drafts: Sequence[PhaseDraft]) -> None:
    campaign.phases.exclude(pk__in=_kept(drafts)).delete()
    for position, draft in enumerate(drafts):
        written = {
            "position": position, "name": draft.name.strip(), "starts_on": draft.starts_on, "ends_on": draft.ends_on,
        }  # fmt: skip
        changed = draft.id and campaign.phases.filter(pk=draft.id).update(**written)
        if not changed:
            Phase.objects.create(campaign=campaign, **written)


def _kept(drafts: Sequence[PhaseDraft]) -> list[UUID]:
    return [draft.id for draft in drafts if draft.id]
