"""The cold brew's plan: an objective, its campaign in four phases, a brief. Made by the same actions as in life."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from binome.core.briefs import BriefContent
from binome.core.campaigns import CampaignDraft, PhaseDraft
from binome.core.objectives import KpiDraft, ObjectiveDraft
from binome.core.permissions import Actor
from binome.planning.actions.create_objective import create_objective
from binome.planning.actions.hand_over_brief import hand_over_brief
from binome.planning.actions.plan_campaign import plan_campaign
from binome.planning.actions.write_brief import write_brief

AUTUMN = (date(2026, 9, 1), date(2026, 9, 30))
OBJECTIVE = ObjectiveDraft(
    title="Make the cold brew known", why="The shops sell it from October.", starts_on=AUTUMN[0], due_on=AUTUMN[1],
    kpis=(KpiDraft("replies", Decimal(300)), KpiDraft("followers", Decimal(2000), baseline=Decimal(1400))),
)  # fmt: skip
CAMPAIGN = CampaignDraft(
    name="Cold brew launch", starts_on=AUTUMN[0], ends_on=AUTUMN[1],
    phases=(
        PhaseDraft("Teasing", date(2026, 9, 1), date(2026, 9, 7)),
        PhaseDraft("Reveal", date(2026, 9, 8), date(2026, 9, 14)),
        PhaseDraft("Social proof", date(2026, 9, 15), date(2026, 9, 23)),
        PhaseDraft("Reassurance", date(2026, 9, 24), date(2026, 9, 30)),
    ),
)  # fmt: skip
BRIEF = BriefContent(
    title="Show who roasts it", message="Fresh, clean, energising.", audience="Cold coffee drinkers, 20 to 35",
    formats=("image", "carousel"), dos="Show hands and faces.", donts="No health claim.", deadline=date(2026, 9, 18),
    quality_criteria="Alt text on every image; one question to answer.",
)  # fmt: skip


def an_objective(smm: Actor, now: datetime, **changes: Any) -> UUID:
    """Make the cold brew known, by replies and followers."""
    return create_objective(smm, _changed(OBJECTIVE, changes), now=now)


def a_campaign(smm: Actor, now: datetime) -> UUID:
    """The launch, in four phases, for an objective of its own."""
    return plan_campaign(smm, an_objective(smm, now), CAMPAIGN, now=now)


def a_brief(smm: Actor, now: datetime, **changes: Any) -> UUID:
    """A complete draft in a campaign of its own."""
    return write_brief(smm, a_campaign(smm, now), _changed(BRIEF, changes), now=now)


def a_handed_over_brief(smm: Actor, now: datetime) -> UUID:
    """The same, in the CM's hands."""
    brief_id = a_brief(smm, now)
    hand_over_brief(smm, brief_id, now=now)
    return brief_id


def _changed(draft: Any, changes: dict[str, Any]) -> Any:
    return type(draft)(**{**vars(draft), **changes})
