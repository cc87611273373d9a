"""What a decision must say."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from binome.core.decisions import DecisionDraft, OptionDraft, decision_problems, missing_to_decide

TODAY = date(2026, 9, 15)
READY = DecisionDraft(
    title="What about lactose?", options=(OptionDraft("Carousel"), OptionDraft("Nothing")), owner_id=uuid4(),
    expected_effect="Half as many questions.", review_on=date(2026, 10, 15),
)  # fmt: skip


def test_a_decision_that_is_ready() -> None:
    assert decision_problems(READY) == []
    assert missing_to_decide(READY, TODAY) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"title": " "}, "title"), ({"options": (OptionDraft("Carousel"), OptionDraft(""))}, "options.1.title")],
)
def test_what_must_be_said_from_the_start(changes: dict[str, Any], field: str) -> None:
    assert [problem.field for problem in decision_problems(replace(READY, **changes))] == [field]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"options": (OptionDraft("Carousel"),)}, "decision.two_options"),
        ({"owner_id": None}, "decision.owner_missing"),
        ({"expected_effect": " "}, "decision.expected_effect_missing"),
        ({"review_on": None}, "decision.review_on_missing"),
        ({"review_on": TODAY}, "decision.review_on_past"),
    ],
)
def test_what_must_be_said_before_it_is_taken(changes: dict[str, Any], code: str) -> None:
    assert [problem.code for problem in missing_to_decide(replace(READY, **changes), TODAY)] == [code]
