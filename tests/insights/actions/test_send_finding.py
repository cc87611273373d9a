"""A finding goes from the CM to the SMM."""

from datetime import timedelta

import pytest

from binome.core.problems import BadInput, Conflict, NotAllowed
from binome.insights.actions.acknowledge_finding import acknowledge_finding
from binome.insights.actions.send_finding import send_finding
from binome.insights.actions.take_back_finding import take_back_finding
from binome.insights.queries import finding_card, findings_waiting
from binome.workspaces.counting import count_all
from binome.workspaces.queries import events_of
from tests.cast import cm, smm
from tests.insights.cast import a_finding, a_sent_finding


def test_it_is_sent_and_acknowledged(brand, messages, now):
    key = a_sent_finding(cm(brand), now, *messages)
    acknowledge_finding(smm(brand), key, now=now + timedelta(hours=3), note="I take it to the product team.")
    line = finding_card(key)
    assert (line.state, line.waited) == ("ACKNOWLEDGED", timedelta(hours=3))
    assert events_of([key])[-1].why == "I take it to the product team."


def test_nothing_is_claimed_without_somebodys_words(brand, now):
    with pytest.raises(BadInput) as refused:
        send_finding(cm(brand), a_finding(cm(brand), now), now=now)
    assert refused.value.problems[0].code == "finding.verbatim_required"


def test_it_waits_until_it_is_acknowledged(brand, messages, now):
    key = a_sent_finding(cm(brand), now, *messages)
    assert count_all([findings_waiting()]) == (1,)
    acknowledge_finding(smm(brand), key, now=now)
    assert count_all([findings_waiting()]) == (0,)


def test_the_cm_takes_it_back_before_that(brand, messages, now):
    key = a_sent_finding(cm(brand), now, *messages)
    take_back_finding(cm(brand), key, now=now)
    assert finding_card(key).state == "DRAFT"


def test_but_not_after(brand, messages, now):
    key = a_sent_finding(cm(brand), now, *messages)
    acknowledge_finding(smm(brand), key, now=now)
    with pytest.raises(Conflict):
        take_back_finding(cm(brand), key, now=now)


def test_a_draft_is_not_acknowledged(brand, messages, now):
    with pytest.raises(Conflict):
        acknowledge_finding(smm(brand), a_finding(cm(brand), now, *messages), now=now)


def test_the_cm_does_not_acknowledge_for_the_smm(brand, messages, now):
    with pytest.raises(NotAllowed):
        acknowledge_finding(cm(brand), a_sent_finding(cm(brand), now, *messages), now=now)
