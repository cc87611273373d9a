"""A question is put, and put better."""

from dataclasses import replace
from uuid import uuid4

import pytest

from binome.core.problems import BadInput, Conflict, NotAllowed, NotFound
from binome.decisions.actions.edit_decision import edit_decision
from binome.decisions.actions.open_decision import open_decision
from binome.decisions.queries import decision_card, decisions
from tests.cast import cm, smm
from tests.decisions.cast import LACTOSE, a_decision, a_taken_decision
from tests.planning.cast import an_objective


def test_it_is_in_the_log_with_its_options(brand, now):
    key = a_decision(smm(brand), now, objective_id=an_objective(smm(brand), now))
    (line,) = decisions()
    assert (line.title, line.owner, line.state, line.chosen) == (LACTOSE.title, "Sofia", "OPEN", "")
    titles = [option.title for option in decision_card(key).options]
    assert titles == ["A carousel on what is in it", "Do nothing"]


def test_a_title_is_enough_to_begin(brand, now):
    key = open_decision(smm(brand), replace(LACTOSE, options=(), review_on=None, expected_effect=""), now=now)
    assert decision_card(key).options == ()


def test_an_objective_that_is_not_there(brand, now):
    with pytest.raises(NotFound):
        a_decision(smm(brand), now, objective_id=uuid4())


def test_options_are_reordered_added_and_dropped(brand, now):
    key = a_decision(smm(brand), now)
    draft = decision_card(key).draft
    carousel, nothing = draft.options
    options = (nothing, replace(carousel, title="A Reel"), replace(carousel, id=None, title="Print it"))
    edit_decision(smm(brand), key, replace(draft, options=options), now=now)
    after = decision_card(key).options
    assert [(option.title, option.id == nothing.id) for option in after[:1]] == [("Do nothing", True)]
    assert [option.title for option in after] == ["Do nothing", "A Reel", "Print it"]


def test_what_was_decided_is_not_rewritten(brand, now):
    with pytest.raises(Conflict):
        edit_decision(smm(brand), a_taken_decision(smm(brand), now), LACTOSE, now=now)


def test_an_option_has_a_name(brand, now):
    with pytest.raises(BadInput):
        a_decision(smm(brand), now, options=(replace(LACTOSE.options[0], title=" "),))


def test_the_cm_opens_no_decision(brand, now):
    with pytest.raises(NotAllowed):
        a_decision(cm(brand), now)
