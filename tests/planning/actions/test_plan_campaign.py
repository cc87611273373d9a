"""A campaign is planned and edited."""

from dataclasses import replace
from uuid import uuid4

import pytest

from binome.core.problems import BadInput, NotAllowed, NotFound
from binome.planning.actions.edit_campaign import edit_campaign
from binome.planning.actions.plan_campaign import plan_campaign
from binome.planning.actions.write_brief import write_brief
from binome.planning.queries import campaign_card, campaigns
from tests.cast import cm, smm
from tests.planning.cast import BRIEF, CAMPAIGN, a_campaign, an_objective


def drafts(card):
    return [replace(CAMPAIGN.phases[i], id=phase.id) for i, phase in enumerate(card.phases)]


def test_a_campaign_has_its_phases_in_order(brand, now):
    card = campaign_card(a_campaign(smm(brand), now))
    assert card.objective == "Make the cold brew known"
    assert [phase.name for phase in card.phases] == ["Teasing", "Reveal", "Social proof", "Reassurance"]


def test_phases_are_renamed_moved_added_and_dropped(brand, now):
    key = a_campaign(smm(brand), now)
    first, second, *_ = drafts(campaign_card(key))
    phases = (second, replace(first, name="Whispers"), replace(CAMPAIGN.phases[3], name="Thanks"))
    edit_campaign(smm(brand), key, replace(CAMPAIGN, phases=phases), now=now)
    card = campaign_card(key)
    assert [phase.name for phase in card.phases] == ["Reveal", "Whispers", "Thanks"]
    assert card.phases[1].id == first.id


def test_a_phase_that_has_briefs_cannot_go(brand, now):
    key = a_campaign(smm(brand), now)
    first, *others = drafts(campaign_card(key))
    write_brief(smm(brand), key, BRIEF, now=now, phase_id=first.id)
    with pytest.raises(BadInput) as refused:
        edit_campaign(smm(brand), key, replace(CAMPAIGN, phases=others), now=now)
    assert refused.value.problems[0].params == {"name": "Teasing"}


def test_without_a_phase_there_is_no_campaign(brand, now):
    with pytest.raises(BadInput):
        plan_campaign(smm(brand), an_objective(smm(brand), now), replace(CAMPAIGN, phases=()), now=now)
    assert campaigns() == ()


def test_it_needs_an_objective(brand, now):
    with pytest.raises(NotFound):
        plan_campaign(smm(brand), uuid4(), CAMPAIGN, now=now)


def test_the_cm_plans_no_campaign(brand, now):
    with pytest.raises(NotAllowed):
        plan_campaign(cm(brand), an_objective(smm(brand), now), CAMPAIGN, now=now)
