"""An objective is edited, closed, taken up again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from binome.core.objectives import KpiDraft
from binome.core.problems import Conflict, NotAllowed
from binome.planning.actions.close_objective import close_objective
from binome.planning.actions.edit_objective import edit_objective
from binome.planning.actions.reopen_objective import reopen_objective
from binome.planning.queries import objective_card
from binome.workspaces.queries import events_of
from tests.cast import cm, smm
from tests.planning.cast import OBJECTIVE, an_objective


def test_what_changed_is_told(brand, now):
    key = an_objective(smm(brand), now)
    edit_objective(smm(brand), key, replace(OBJECTIVE, due_on=date(2026, 10, 15)), now=now)
    assert objective_card(key).due_on == date(2026, 10, 15)
    assert events_of([key])[-1].detail == {"fields": ["due_on"]}


def test_a_kpi_whose_metric_stays_keeps_its_id(brand, now):
    key = an_objective(smm(brand), now)
    before = {kpi.metric.code: kpi.id for kpi in objective_card(key).kpis}
    kpis = (KpiDraft("clicks", Decimal(90)), KpiDraft("replies", Decimal(350)))
    edit_objective(smm(brand), key, replace(OBJECTIVE, kpis=kpis), now=now)
    after = {kpi.metric.code: kpi for kpi in objective_card(key).kpis}
    assert set(after) == {"clicks", "replies"}
    assert (after["replies"].id, after["replies"].target) == (before["replies"], 350)


def test_a_closed_objective_is_not_edited_until_it_is_taken_up_again(brand, now):
    key = an_objective(smm(brand), now)
    close_objective(smm(brand), key, now=now, why="Reached early.")
    with pytest.raises(Conflict):
        edit_objective(smm(brand), key, OBJECTIVE, now=now)
    reopen_objective(smm(brand), key, now=now)
    edit_objective(smm(brand), key, OBJECTIVE, now=now)
    assert [event.event for event in events_of([key])] == ["CREATED", "CLOSED", "REOPENED", "EDITED"]


@pytest.mark.parametrize("action", [close_objective, reopen_objective])
def test_the_cm_neither_closes_nor_reopens(brand, now, action):
    with pytest.raises(NotAllowed):
        action(cm(brand), an_objective(smm(brand), now), now=now)
