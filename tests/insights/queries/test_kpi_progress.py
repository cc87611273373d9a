"""A KPI's progress is what was measured, and says so when nothing was."""

from datetime import timedelta
from decimal import Decimal

import pytest

from binome.core.metrics import METRICS
from binome.core.progress import Standing
from binome.insights.queries import kpi_progress
from binome.metrics.actions.store_readings import Given, store_readings
from binome.planning.queries import briefs
from binome.workspaces.scopes import brand_scope
from tests.insights.published import publish_from
from tests.planning.cast import a_brief, an_objective
from tests.publishing.conftest import Stage, stage

__all__ = ["stage"]


@pytest.fixture
def posts(stage: Stage):
    """Two public posts made from the brief of an objective."""
    with brand_scope(stage.brand.id):
        brief_id = a_brief(stage.smm, stage.now)
    return [publish_from(stage, brief_id, text) for text in ("Frais.", "Propre.")]


def progress(stage: Stage):
    """The objective's KPIs by their metric, two hours later."""
    with brand_scope(stage.brand.id):
        lines = kpi_progress(briefs()[0].objective_id, stage.now + timedelta(hours=2))
    return {line.kpi.metric.code: line for line in lines}


def read(stage: Stage, key, metric: str, *values: int):
    given = [Given(key, metric, stage.now + timedelta(minutes=90 + i), value) for i, value in enumerate(values)]
    with brand_scope(stage.brand.id):
        store_readings(given, source="sandbox")


def test_without_a_reading_it_claims_nothing(stage, posts):
    line = progress(stage)["replies"]
    assert (line.progress.value, line.progress.standing) == (None, Standing.NO_READING)
    assert (line.objects, line.measured, line.read_at) == (2, 0, None)


def test_a_counter_is_the_sum_of_the_latest_reading_of_each_post(stage, posts):
    read(stage, posts[0], "replies", 10, 100)
    read(stage, posts[1], "replies", 45)
    line = progress(stage)["replies"]
    assert (line.progress.value, line.measured) == (145, 2)
    assert (line.progress.expected, line.progress.standing) == (150, Standing.ON_PATH)


def test_a_level_is_the_latest_of_the_account(stage, posts):
    read(stage, stage.channel_id, "followers", 1500, 1700)
    line = progress(stage)["followers"]
    assert (line.progress.value, line.progress.share) == (1700, 0.5)
    assert (line.objects, line.measured) == (1, 1)


def test_another_objectives_posts_do_not_count(stage, posts):
    read(stage, posts[0], "replies", 10)
    with brand_scope(stage.brand.id):
        other = an_objective(stage.smm, stage.now, title="Another")
        lines = kpi_progress(other, stage.now)
    assert [line.progress.value for line in lines if line.kpi.metric is METRICS["replies"]] == [None]


def test_a_zero_that_was_read_is_a_zero(stage, posts):
    read(stage, posts[0], "replies", 0)
    line = progress(stage)["replies"]
    assert (line.progress.value, line.progress.standing) == (Decimal(0), Standing.BEHIND)
