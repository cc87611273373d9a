"""Passing troubles."""

from datetime import timedelta

from binome.channels.actions.connect_channel import connect_channel
from binome.channels.actions.mark_alive import mark_alive
from binome.channels.actions.mark_trouble import mark_trouble
from binome.channels.queries import channel_card
from tests.cast import cm


def test_a_server_that_does_not_answer_disconnects_nothing(brand, signed_in, now):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    mark_trouble(channel, "http.unreachable", now=now, params={"host": "x"})
    mark_trouble(channel, "http.unreachable", now=now + timedelta(hours=1), params={"host": "x"})
    card = channel_card(channel)
    assert (card.state, card.problem_code, card.problem_since) == ("CONNECTED", "http.unreachable", now)


def test_a_channel_that_answers_again_forgets_its_trouble(brand, signed_in, now):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    mark_trouble(channel, "http.unreachable", now=now)
    mark_alive(channel)
    assert channel_card(channel).problem_code == ""
