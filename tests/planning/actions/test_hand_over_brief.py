"""A brief goes from the SMM to the CM."""

from datetime import timedelta

import pytest

from binome.core.problems import BadInput, Conflict, NotAllowed
from binome.planning.actions.acknowledge_brief import acknowledge_brief
from binome.planning.actions.close_brief import close_brief
from binome.planning.actions.hand_over_brief import hand_over_brief
from binome.planning.queries import brief_card, briefs_waiting
from binome.workspaces.counting import count_all
from binome.workspaces.queries import events_of
from tests.cast import cm, smm
from tests.planning.cast import a_brief, a_handed_over_brief


def test_a_complete_brief_is_handed_over_and_acknowledged(brand, now):
    key = a_brief(smm(brand), now)
    hand_over_brief(smm(brand), key, now=now)
    acknowledge_brief(cm(brand), key, now=now + timedelta(hours=2))
    told = [(event.event, event.person, event.to_state) for event in events_of([key])]
    assert told == [
        ("CREATED", "Sofia", "DRAFT"),
        ("HANDED_OVER", "Sofia", "HANDED_OVER"),
        ("ACKNOWLEDGED", "Léa", "ACKNOWLEDGED"),
    ]


def test_an_incomplete_brief_says_what_lacks(brand, now):
    key = a_brief(smm(brand), now, message="", formats=(), deadline=None)
    with pytest.raises(BadInput) as refused:
        hand_over_brief(smm(brand), key, now=now)
    assert [problem.field for problem in refused.value.problems] == ["message", "formats", "deadline"]
    assert brief_card(key).line.state == "DRAFT"


def test_twice_is_once(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    with pytest.raises(Conflict):
        hand_over_brief(smm(brand), key, now=now)


def test_a_draft_is_not_acknowledged(brand, now):
    with pytest.raises(Conflict):
        acknowledge_brief(cm(brand), a_brief(smm(brand), now), now=now)


def test_each_to_their_own(brand, now):
    with pytest.raises(NotAllowed):
        hand_over_brief(cm(brand), a_brief(smm(brand), now), now=now)


def test_what_waits_is_counted(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    a_brief(smm(brand), now)
    assert count_all([briefs_waiting()]) == (2,)
    close_brief(smm(brand), key, now=now, why="The launch moves to spring.")
    assert count_all([briefs_waiting()]) == (1,)
