"""Starts a brief."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.core.briefs import TITLE_MAX, BriefContent, unknown_formats
from binome.core.lengths import too_long
from binome.core.permissions import Actor, require
from binome.core.problems import Problem, refuse_if
from binome.planning.models import Brief, Campaign
from binome.planning.rows import campaign_row
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def write_brief(
    actor: Actor, campaign_id: UUID, content: BriefContent, *, now: datetime, phase_id: UUID | None = None
) -> UUID:
    """The id of a new draft; it needs a title only, the rest is asked for when it is handed over."""
    require(actor, "planning.write")
    campaign = campaign_row(campaign_id)
    refuse_if(draft_problems(campaign, content, phase_id))
    brief = Brief.objects.create(
        campaign=campaign, phase_id=phase_id, author_id=actor.person_id, created_at=now, **columns(content)
    )
    record_event(brief, "brief", "CREATED", (brief.state, brief.state), actor=actor, now=now)
    return brief.pk


def draft_problems(campaign: Campaign, content: BriefContent, phase_id: UUID | None) -> list[Problem]:
    """What even a draft must get right."""
    problems = [] if content.title.strip() else [Problem("brief.title_missing", "title")]
    problems += too_long("title", content.title, TITLE_MAX)
    problems += unknown_formats(content.formats)
    if phase_id and not campaign.phases.filter(pk=phase_id).exists():
        problems.append(Problem("phase.unknown", "phase_id"))
    return problems


def columns(content: BriefContent) -> dict[str, Any]:
    """The values of `content`, texts without spaces around."""
    values = {name: value.strip() if isinstance(value, str) else value for name, value in asdict(content).items()}
    return {**values, "formats": list(content.formats)}
