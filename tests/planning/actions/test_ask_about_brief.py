"""The CM asks, the SMM owes an answer."""

import pytest

from binome.core.problems import BadInput, Conflict, NotAllowed
from binome.planning.actions.acknowledge_brief import acknowledge_brief
from binome.planning.actions.answer_brief_question import answer_brief_question
from binome.planning.actions.ask_about_brief import ask_about_brief
from binome.planning.queries import brief_card, briefs
from tests.cast import cm, smm
from tests.planning.cast import a_brief, a_handed_over_brief


def test_a_question_is_answered(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    question = ask_about_brief(cm(brand), key, text="May we name the roaster?", now=now)
    assert briefs()[0].open_questions == 1
    assert answer_brief_question(smm(brand), question, text="Yes, by first name.", now=now) == "HANDED_OVER"
    (card,) = brief_card(key).questions
    assert (card.asked_by, card.text) == ("Léa", "May we name the roaster?")
    assert (card.answered_by, card.answer) == ("Sofia", "Yes, by first name.")


def test_it_cannot_be_acknowledged_while_an_answer_is_owed(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    ask_about_brief(cm(brand), key, text="Why no health claim?", now=now)
    with pytest.raises(Conflict):
        acknowledge_brief(cm(brand), key, now=now)


def test_every_question_is_owed_its_answer(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    first = ask_about_brief(cm(brand), key, text="When?", now=now)
    ask_about_brief(cm(brand), key, text="Where?", now=now)
    assert answer_brief_question(smm(brand), first, text="On Friday.", now=now) == "QUESTIONED"


def test_an_objection_opens_an_acknowledged_brief_again(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    acknowledge_brief(cm(brand), key, now=now)
    ask_about_brief(cm(brand), key, text="The people ask for prices first.", now=now)
    assert brief_card(key).line.state == "QUESTIONED"


def test_a_question_is_answered_once(brand, now):
    key = a_handed_over_brief(smm(brand), now)
    question = ask_about_brief(cm(brand), key, text="When?", now=now)
    answer_brief_question(smm(brand), question, text="Friday.", now=now)
    with pytest.raises(Conflict):
        answer_brief_question(smm(brand), question, text="Monday.", now=now)
    assert brief_card(key).questions[0].answer == "Friday."


def test_an_empty_question_asks_nothing(brand, now):
    with pytest.raises(BadInput):
        ask_about_brief(cm(brand), a_handed_over_brief(smm(brand), now), text=" ", now=now)


def test_nobody_asks_about_a_draft(brand, now):
    key = a_brief(smm(brand), now)
    with pytest.raises(Conflict):
        ask_about_brief(cm(brand), key, text="Soon?", now=now)
    assert brief_card(key).questions == ()


def test_the_cm_does_not_answer_for_the_smm(brand, now):
    question = ask_about_brief(cm(brand), a_handed_over_brief(smm(brand), now), text="When?", now=now)
    with pytest.raises(NotAllowed):
        answer_brief_question(cm(brand), question, text="Never.", now=now)
