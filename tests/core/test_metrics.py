"""The registry of metrics: every one has words, and none is counted twice."""

import pytest

from binome import words
from binome.core.metrics import KPI_METRICS, METRICS, Kind, metric


@pytest.mark.parametrize("code", METRICS)
def test_every_metric_has_a_name_and_a_definition(code: str) -> None:
    assert words.known(metric(code).name_code)
    assert words.known(metric(code).definition_code)


def test_vanity_is_told_from_action() -> None:
    assert {m.code for m in KPI_METRICS if m.is_action} == {"clicks", "replies", "reposts", "shares", "quotes", "saves"}


def test_reach_is_never_added() -> None:
    assert metric("reach").kind is Kind.UNIQUE
