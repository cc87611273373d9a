"""One option is chosen; one looks back."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from binome.core.problems import BadInput, Conflict, NotAllowed
from binome.decisions.actions.decide import decide
from binome.decisions.actions.reopen_decision import reopen_decision
from binome.decisions.actions.review_decision import review_decision
from binome.decisions.queries import decision_card, decisions, decisions_waiting
from binome.workspaces.counting import count_all
from binome.workspaces.queries import events_of
from tests.cast import cm, smm
from tests.decisions.cast import a_decision, a_taken_decision


def test_an_option_is_chosen_and_why(brand, now):
    key = a_taken_decision(smm(brand), now)
    (line,) = decisions()
    assert (line.state, line.chosen, line.decided_at) == ("DECIDED", "A carousel on what is in it", now)
    assert events_of([key])[-1].why == "They ask before they buy."


def test_everything_that_lacks_is_said_at_once(brand, now):
    key = a_decision(smm(brand), now, options=(), expected_effect="", review_on=None)
    with pytest.raises(BadInput) as refused:
        decide(smm(brand), key, option_id=None, why="", now=now)
    fields = [problem.field for problem in refused.value.problems]
    assert fields == ["options", "expected_effect", "review_on", "option_id", "why"]


def test_the_option_is_one_of_its_own(brand, now):
    key = a_decision(smm(brand), now)
    with pytest.raises(BadInput):
        decide(smm(brand), key, option_id=uuid4(), why="Because.", now=now)
    assert decision_card(key).line.state == "OPEN"


def test_twice_is_once(brand, now):
    key = a_taken_decision(smm(brand), now)
    with pytest.raises(Conflict):
        decide(smm(brand), key, option_id=decision_card(key).options[1].id, why="No.", now=now)


def test_it_is_taken_up_again_and_decided_otherwise(brand, now):
    key = a_taken_decision(smm(brand), now)
    reopen_decision(smm(brand), key, now=now, why="The recipe changes.")
    decide(smm(brand), key, option_id=decision_card(key).options[1].id, why="Wait for it.", now=now)
    assert [option.chosen for option in decision_card(key).options] == [False, True]


def test_what_happened_is_written_at_the_review(brand, now):
    key = a_taken_decision(smm(brand), now)
    review_decision(smm(brand), key, outcome="Four questions in October.", now=now + timedelta(days=30))
    line = decision_card(key).line
    assert (line.state, line.outcome) == ("REVIEWED", "Four questions in October.")


def test_nobody_looks_back_at_what_was_not_decided(brand, now):
    with pytest.raises(Conflict):
        review_decision(smm(brand), a_decision(smm(brand), now), outcome="Nothing.", now=now)


def test_what_waits_is_open_or_due_for_review(brand, now):
    a_taken_decision(smm(brand), now)
    eve = datetime(2026, 10, 14, 21, 59, tzinfo=UTC)  # 23:59 in Paris
    assert count_all([decisions_waiting(eve), decisions_waiting(eve + timedelta(minutes=1))]) == (0, 1)
    a_decision(smm(brand), now)
    assert count_all([decisions_waiting(eve)]) == (1,)


@pytest.mark.parametrize("action", [reopen_decision, lambda *a, **k: review_decision(*a, outcome="Well.", **k)])
def test_the_cm_decides_nothing(brand, now, action):
    with pytest.raises(NotAllowed):
        action(cm(brand), a_taken_decision(smm(brand), now), now=now)
