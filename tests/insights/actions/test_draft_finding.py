"""What was heard is noted, mended, set aside."""

from dataclasses import replace

import pytest

from binome.core.problems import BadInput, Conflict, NotAllowed
from binome.insights.actions.discard_finding import discard_finding
from binome.insights.actions.draft_finding import draft_finding
from binome.insights.actions.edit_finding import edit_finding
from binome.insights.queries import finding_card, findings, findings_waiting
from binome.workspaces.counting import count_all
from tests.cast import cm, smm
from tests.insights.cast import LACTOSE, MONDAY, a_finding, a_sent_finding


def test_a_finding_belongs_to_the_week_of_its_day(brand, now):
    line = finding_card(draft_finding(cm(brand), LACTOSE, now=now))
    assert (line.week, line.author, line.heard, line.state) == (MONDAY, "Léa", 11, "DRAFT")


def test_a_finding_says_what_it_is(brand, now):
    with pytest.raises(BadInput) as refused:
        draft_finding(cm(brand), replace(LACTOSE, kind="RUMOUR", title=""), now=now)
    assert [problem.field for problem in refused.value.problems] == ["kind", "title"]


def test_a_draft_is_mended(brand, now):
    key = a_finding(cm(brand), now)
    edit_finding(cm(brand), key, replace(LACTOSE, count=12), now=now)
    assert finding_card(key).count == 12


def test_what_was_sent_does_not_change(brand, messages, now):
    key = a_sent_finding(cm(brand), now, *messages)
    with pytest.raises(Conflict):
        edit_finding(cm(brand), key, replace(LACTOSE, count=12), now=now)


def test_a_draft_that_led_nowhere_is_set_aside(brand, now):
    discard_finding(cm(brand), a_finding(cm(brand), now), now=now)
    assert (findings(MONDAY), count_all([findings_waiting()])) == ((), (0,))


def test_the_most_heard_comes_first_within_its_kind(brand, now):
    for count in (3, 9):
        draft_finding(smm(brand), replace(LACTOSE, count=count), now=now)
    draft_finding(smm(brand), replace(LACTOSE, kind="FRICTION", count=1), now=now)
    assert [line.heard for line in findings(MONDAY)] == [1, 9, 3]


def test_a_viewer_notes_nothing(brand, now):
    viewer = replace(cm(brand), roles=frozenset({"viewer"}))
    with pytest.raises(NotAllowed):
        draft_finding(viewer, LACTOSE, now=now)
