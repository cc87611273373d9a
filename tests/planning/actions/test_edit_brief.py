"""A brief is written and edited."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from binome.core.problems import BadInput, Conflict, NotAllowed
from binome.planning.actions.acknowledge_brief import acknowledge_brief
from binome.planning.actions.close_brief import close_brief
from binome.planning.actions.edit_brief import edit_brief
from binome.planning.actions.write_brief import write_brief
from binome.planning.queries import brief_card
from binome.workspaces.queries import events_of
from tests.cast import cm, smm
from tests.planning.cast import BRIEF, a_brief, a_campaign, a_handed_over_brief


def test_a_draft_needs_a_title_only(brand, now):
    key = a_brief(smm(brand), now, message="", audience="", formats=(), dos="", donts="", deadline=None)
    assert brief_card(key).line.state == "DRAFT"
    with pytest.raises(BadInput):
        a_brief(smm(brand), now, title=" ")


def test_a_phase_is_one_of_its_campaign(brand, now):
    with pytest.raises(BadInput) as refused:
        write_brief(smm(brand), a_campaign(smm(brand), now), BRIEF, now=now, phase_id=uuid4())
    assert refused.value.problems[0].field == "phase_id"


def test_an_edit_takes_the_acknowledgement_back(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    acknowledge_brief(cm(brand), key, now=now)
    assert edit_brief(smm(brand), key, replace(BRIEF, message="Cold, and awake."), now=now) == "HANDED_OVER"
    last = events_of([key])[-1]
    assert (last.event, last.from_state, last.detail) == ("EDITED", "ACKNOWLEDGED", {"fields": ["message"]})


def test_an_edit_that_changes_nothing_is_none(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    acknowledge_brief(cm(brand), key, now=now)
    assert edit_brief(smm(brand), key, BRIEF, now=now) == "ACKNOWLEDGED"


def test_a_brief_that_was_handed_over_stays_complete(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    with pytest.raises(BadInput) as refused:
        edit_brief(smm(brand), key, replace(BRIEF, audience=""), now=now)
    assert refused.value.problems[0].code == "brief.audience_missing"


def test_a_word_can_be_mended_after_the_deadline(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    later = now + timedelta(days=30)
    assert edit_brief(smm(brand), key, replace(BRIEF, dos="Show hands."), now=later) == "HANDED_OVER"
    with pytest.raises(BadInput):
        edit_brief(smm(brand), key, replace(BRIEF, deadline=date(2026, 9, 19)), now=later)


def test_a_closed_brief_is_not_edited(brand, now):
    key = a_brief(smm(brand), now)
    close_brief(smm(brand), key, now=now)
    with pytest.raises(Conflict):
        edit_brief(smm(brand), key, replace(BRIEF, dos="Show hands."), now=now)


def test_the_cm_does_not_rewrite_the_brief(brand, now):
    with pytest.raises(NotAllowed):
        edit_brief(cm(brand), a_brief(smm(brand), now), BRIEF, now=now)
