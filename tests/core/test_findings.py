"""What a finding must say."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from binome.core.findings import QUESTION, FindingDraft, finding_problems, heard, missing_to_send

LACTOSE = FindingDraft(QUESTION, "Is there lactose in it?", date(2026, 9, 17))


def test_a_finding_that_is_right() -> None:
    assert finding_problems(LACTOSE) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"kind": "RUMOUR"}, "kind"), ({"title": " "}, "title"), ({"week": None}, "week"), ({"count": -1}, "count")],
)
def test_what_it_must_say(changes: dict[str, Any], field: str) -> None:
    assert [problem.field for problem in finding_problems(replace(LACTOSE, **changes))] == [field]


@pytest.mark.parametrize(("count", "verbatims", "times"), [(0, 0, 0), (11, 3, 11), (0, 3, 3), (2, 3, 3)])
def test_how_often_it_was_heard(count: int, verbatims: int, times: int) -> None:
    assert heard(count, verbatims) == times


@pytest.mark.parametrize(("verbatims", "problems"), [(0, 1), (1, 0)])
def test_nothing_is_claimed_without_somebodys_words(verbatims: int, problems: int) -> None:
    assert len(missing_to_send(verbatims)) == problems
