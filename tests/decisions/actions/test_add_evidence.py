"""What a decision stands on is frozen."""

from dataclasses import replace
from uuid import uuid4

import pytest

from binome.core.problems import BadInput, Conflict, NotAllowed, NotFound
from binome.decisions.actions.add_evidence import add_evidence
from binome.decisions.actions.remove_evidence import remove_evidence
from binome.decisions.queries import decision_card, decisions_about
from binome.insights.actions.edit_finding import edit_finding
from binome.planning.queries import objective_card
from tests.cast import cm, smm
from tests.decisions.cast import a_decision, a_taken_decision
from tests.insights.cast import LACTOSE, a_finding
from tests.planning.cast import an_objective


def test_a_finding_stays_what_it_said(brand, messages, now):
    finding = a_finding(cm(brand), now, *messages)
    key = a_decision(smm(brand), now)
    add_evidence(smm(brand), key, kind="FINDING", ref_id=finding, now=now, note="It grows.")
    edit_finding(cm(brand), finding, replace(LACTOSE, count=40), now=now)
    (held,) = decision_card(key).evidence
    assert (held.note, held.frozen["heard"], held.frozen["verbatims"][0]["author"]) == ("It grows.", 11, "Awa")


def test_a_number_stays_where_it_stood(brand, now):
    kpi = objective_card(an_objective(smm(brand), now)).kpis[0]
    key = a_decision(smm(brand), now)
    add_evidence(smm(brand), key, kind="KPI", ref_id=kpi.id, now=now)
    frozen = decision_card(key).evidence[0].frozen
    assert (frozen["metric"], frozen["target"], frozen["standing"]) == ("replies", "300", "NO_READING")
    assert (frozen["value"], frozen["expected"]) == (None, "150")


def test_a_publication_with_its_numbers(brand, post, now):
    key = a_decision(smm(brand), now)
    add_evidence(smm(brand), key, kind="PUBLICATION", ref_id=post, now=now)
    frozen = decision_card(key).evidence[0].frozen
    assert (frozen["text"], frozen["network"], frozen["readings"]) == ("Frais.", "sandbox", [])


def test_the_same_is_added_once(brand, post, now):
    key = a_decision(smm(brand), now)
    first = add_evidence(smm(brand), key, kind="PUBLICATION", ref_id=post, now=now)
    assert add_evidence(smm(brand), key, kind="PUBLICATION", ref_id=post, now=now) == first


def test_what_stands_on_a_thing_is_found_from_it(brand, post, now):
    key = a_decision(smm(brand), now)
    add_evidence(smm(brand), key, kind="PUBLICATION", ref_id=post, now=now)
    assert [line.id for line in decisions_about([], [post])] == [key]


def test_it_is_taken_out(brand, post, now):
    key = a_decision(smm(brand), now)
    remove_evidence(smm(brand), add_evidence(smm(brand), key, kind="PUBLICATION", ref_id=post, now=now), now=now)
    assert decision_card(key).evidence == ()


def test_a_decision_that_was_taken_stands_on_what_it_stood_on(brand, post, now):
    with pytest.raises(Conflict):
        add_evidence(smm(brand), a_taken_decision(smm(brand), now), kind="PUBLICATION", ref_id=post, now=now)


@pytest.mark.parametrize("kind", ["FINDING", "KPI", "PUBLICATION"])
def test_a_thing_that_is_not_there(brand, now, kind):
    with pytest.raises(NotFound):
        add_evidence(smm(brand), a_decision(smm(brand), now), kind=kind, ref_id=uuid4(), now=now)


@pytest.mark.parametrize(("kind", "ref_id"), [("RUMOUR", uuid4()), ("FINDING", None)])
def test_what_is_no_evidence(brand, now, kind, ref_id):
    with pytest.raises(BadInput):
        add_evidence(smm(brand), a_decision(smm(brand), now), kind=kind, ref_id=ref_id, now=now)


def test_the_cm_adds_none(brand, post, now):
    with pytest.raises(NotAllowed):
        add_evidence(cm(brand), a_decision(smm(brand), now), kind="PUBLICATION", ref_id=post, now=now)
