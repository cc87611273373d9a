"""The metrics pool, on the sandbox."""

from datetime import timedelta

import pytest

from binome.connectors.errors import Refused, TryLater
from binome.connectors.networks.sandbox.metrics import SandboxMeter
from binome.connectors.networks.sandbox.scenario import delete_post
from binome.metrics.queries import curve, latest, measured_post, readings_of
from binome.publishing.queries import published_of
from binome.workspaces.scopes import brand_scope

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def ask(stage, query, *args, **named):
    with brand_scope(stage.brand.id):
        return query(*args, **named)


def test_a_post_s_numbers_are_read_at_its_ages(stage):
    post = stage.publish("Bonjour", stage.now)
    for minutes in (0.5, 1, 2, 5, 6):
        stage.measure(stage.now + minutes * MINUTE)
    ages = [point.at - stage.now for point in ask(stage, curve, post, "impressions")]
    assert ages == [MINUTE, 5 * MINUTE]


def test_an_account_s_followers_are_read_each_six_hours(stage):
    for hours in (0, 1, 6, 7, 12):
        stage.measure(stage.now + hours * HOUR)
    assert len(ask(stage, curve, stage.channel_id, "followers")) == 3


def test_each_number_keeps_its_network_as_source(stage):
    post = stage.publish("Bonjour", stage.now)
    stage.measure(stage.now + HOUR)
    assert {number.source for number in ask(stage, readings_of, post, since=stage.now)} == {"sandbox"}


def test_a_post_that_is_gone_gets_no_zero(stage):
    post = stage.publish("Bonjour", stage.now)
    stage.measure(stage.now + HOUR)
    before = ask(stage, latest, [post])[post]
    delete_post(stage.account.server, ask(stage, published_of, [post])[0].external_id)
    for days in range(3, 9):
        stage.measure(stage.now + days * DAY)
    assert ask(stage, latest, [post])[post] == before
    watched = ask(stage, measured_post, post)
    assert (watched.problem_code, watched.ended_at is not None) == ("metrics.post_gone", True)


def test_when_the_network_asks_to_wait_one_waits(stage, monkeypatch):
    later = stage.now + 2 * HOUR

    def busy(*_: object) -> None:
        raise TryLater("network.too_many_calls", at=later, params={"host": "x", "said": ""})

    monkeypatch.setattr(SandboxMeter, "measure_posts", busy)
    post = stage.publish("Bonjour", stage.now)
    stage.measure(stage.now + HOUR)
    assert ask(stage, measured_post, post).next_at == later


def test_what_fails_for_posts_leaves_the_account_s_numbers(stage, monkeypatch):
    def refuses(*_: object) -> None:
        raise Refused("network.refused", params={"host": "x", "said": "no"})

    monkeypatch.setattr(SandboxMeter, "measure_posts", refuses)
    post = stage.publish("Bonjour", stage.now)
    stage.measure(stage.now + HOUR)
    assert ask(stage, measured_post, post).problem_code == "network.refused"
    assert ask(stage, curve, stage.channel_id, "followers")


@pytest.mark.parametrize("days", [30, 31, 400])
def test_an_old_post_is_read_once_and_left_alone(stage, days):
    post = stage.publish("Bonjour", stage.now)
    stage.measure(stage.now + 20 * DAY)
    stage.measure(stage.now + days * DAY)
    stage.measure(stage.now + (days + 1) * DAY)
    assert ask(stage, measured_post, post).next_at is None
