"""What an objective must say."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from binome.core.objectives import KpiDraft, ObjectiveDraft, objective_problems

CLICKS = KpiDraft("clicks", Decimal(900))
FOLLOWERS = KpiDraft("followers", Decimal(2000), baseline=Decimal(1400))
RIGHT = ObjectiveDraft("Make it known", date(2026, 9, 1), date(2026, 9, 30), kpis=(CLICKS, FOLLOWERS))


def wrong(draft: ObjectiveDraft) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in objective_problems(draft)]


def test_an_objective_that_is_right() -> None:
    assert wrong(RIGHT) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"title": " "}, ("title", "field.required")),
        ({"starts_on": None}, ("starts_on", "field.required")),
        ({"due_on": None}, ("due_on", "field.required")),
        ({"due_on": date(2026, 8, 31)}, ("due_on", "objective.due_before_start")),
        ({"kpis": ()}, ("kpis", "objective.kpi_required")),
    ],
)
def test_what_the_objective_itself_must_say(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    assert wrong(replace(RIGHT, **changes)) == [expected]


@pytest.mark.parametrize(
    ("kpi", "expected"),
    [
        (replace(CLICKS, metric="applause"), ("kpis.1.metric", "kpi.metric_unknown")),
        (replace(CLICKS, metric="posts"), ("kpis.1.metric", "kpi.metric_unknown")),
        (CLICKS, ("kpis.1.metric", "kpi.metric_twice")),
        (replace(FOLLOWERS, target=None), ("kpis.1.target", "field.required")),
        (replace(FOLLOWERS, target=Decimal(-1)), ("kpis.1.target", "kpi.number_out_of_range")),
        (replace(FOLLOWERS, target=Decimal("NaN")), ("kpis.1.target", "kpi.number_out_of_range")),
        (replace(FOLLOWERS, target=Decimal("1e20")), ("kpis.1.target", "kpi.number_out_of_range")),
        (replace(FOLLOWERS, baseline=None), ("kpis.1.baseline", "kpi.baseline_needed")),
        (replace(FOLLOWERS, target=Decimal(1400)), ("kpis.1.target", "kpi.target_not_above")),
        (replace(FOLLOWERS, direction="DOWN"), ("kpis.1.target", "kpi.target_not_below")),
        (replace(FOLLOWERS, direction="SIDEWAYS"), ("kpis.1.direction", "kpi.direction_unknown")),
        (replace(FOLLOWERS, due_on=date(2026, 8, 31)), ("kpis.1.due_on", "kpi.due_before_start")),
        (replace(FOLLOWERS, due_on=date(2026, 10, 1)), ("kpis.1.due_on", "kpi.due_after_objective")),
    ],
)
def test_what_a_kpi_must_say(kpi: KpiDraft, expected: tuple[str, str]) -> None:
    assert wrong(replace(RIGHT, kpis=(CLICKS, kpi))) == [expected]


def test_a_counter_needs_no_baseline() -> None:
    assert wrong(replace(RIGHT, kpis=(CLICKS,))) == []
