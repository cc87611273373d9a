"""An objective is set."""

from uuid import uuid4

import pytest

from binome.core.problems import BadInput, NotAllowed
from binome.planning.queries import objective_card, objectives
from binome.workspaces.queries import events_of
from tests.cast import cm, smm
from tests.planning.cast import an_objective


def test_the_smm_sets_an_objective(brand, now):
    card = objective_card(an_objective(smm(brand), now))
    assert (card.title, card.owner, card.state) == ("Make the cold brew known", "Sofia", "ACTIVE")
    assert [(kpi.metric.code, kpi.target, kpi.due_on) for kpi in card.kpis] == [
        ("replies", 300, card.due_on),
        ("followers", 2000, card.due_on),
    ]


def test_its_birth_is_told(brand, now):
    (event,) = events_of([an_objective(smm(brand), now)])
    assert (event.event, event.person, event.at) == ("CREATED", "Sofia", now)


def test_the_cm_sets_no_objective(brand, now):
    with pytest.raises(NotAllowed):
        an_objective(cm(brand), now)


def test_nothing_is_written_when_a_field_is_wrong(brand, now):
    with pytest.raises(BadInput) as refused:
        an_objective(smm(brand), now, title="", kpis=())
    assert [problem.field for problem in refused.value.problems] == ["title", "kpis"]
    assert objectives() == ()


def test_its_owner_is_of_the_team(brand, now):
    with pytest.raises(BadInput) as refused:
        an_objective(smm(brand), now, owner_id=uuid4())
    assert refused.value.problems[0].field == "owner_id"
