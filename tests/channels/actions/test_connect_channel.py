"""Connecting accounts."""

from dataclasses import replace

import pytest

from binome.channels.actions.connect_channel import connect_channel
from binome.channels.actions.disconnect_channel import disconnect_channel
from binome.channels.actions.mark_needs_reconnect import mark_needs_reconnect
from binome.channels.actions.reconnect_channel import reconnect_channel
from binome.channels.models import Credential
from binome.channels.queries import channel_card, channels_of_brand, open_account
from binome.connectors.errors import NeedsReconnect
from binome.core.permissions import system_actor
from binome.core.problems import BadInput, NotAllowed
from tests.cast import cm


def test_a_connected_account_opens_with_its_secret(brand, signed_in, now):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    account = open_account(channel)
    assert (account.handle, account.secret) == (signed_in.handle, signed_in.secret)


def test_the_secret_is_enciphered_at_rest(brand, signed_in, now):
    connect_channel(cm(brand), "sandbox", signed_in, now=now)
    assert signed_in.secret["token"] not in Credential.objects.get().ciphertext


def test_an_account_shows_no_secret_when_printed(brand, signed_in, now):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    assert signed_in.secret["token"] not in repr(open_account(channel))


def test_the_same_account_twice_is_refused_in_words(brand, signed_in, now):
    connect_channel(cm(brand), "sandbox", signed_in, now=now)
    with pytest.raises(BadInput) as refused:
        connect_channel(cm(brand), "sandbox", signed_in, now=now)
    assert refused.value.problems[0].code == "channel.already_connected"


def test_two_accounts_of_one_network_live_side_by_side(brand, signed_in, now):
    connect_channel(cm(brand), "sandbox", signed_in, now=now)
    connect_channel(cm(brand), "sandbox", replace(signed_in, account_id="a2", handle="nova-bis"), now=now)
    assert [card.handle for card in channels_of_brand()] == [signed_in.handle, "nova-bis"]


def test_a_disconnected_account_comes_back_as_the_same_channel(brand, signed_in, now):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    disconnect_channel(cm(brand), channel, now=now)
    assert not Credential.objects.exists()
    assert connect_channel(cm(brand), "sandbox", signed_in, now=now) == channel


def test_a_dead_token_holds_the_channel_with_its_reason(brand, signed_in, now):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    for _ in range(2):
        mark_needs_reconnect(system_actor(), channel, "network.signed_out", now=now, params={"host": "x"})
    card = channel_card(channel)
    assert (card.state, card.problem_code, card.problem_since) == ("NEEDS_RECONNECT", "network.signed_out", now)
    with pytest.raises(NeedsReconnect):
        open_account(channel)


def test_signing_in_again_keeps_the_channel_and_clears_the_reason(brand, signed_in, now):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    mark_needs_reconnect(system_actor(), channel, "network.signed_out", now=now)
    reconnect_channel(cm(brand), channel, replace(signed_in, secret={"token": "fresh"}), now=now)
    assert channel_card(channel).problem_code == ""
    assert open_account(channel).secret == {"token": "fresh"}


def test_signing_in_to_another_account_is_refused_in_words(brand, signed_in, now):
    channel = connect_channel(cm(brand), "sandbox", signed_in, now=now)
    with pytest.raises(BadInput) as refused:
        reconnect_channel(cm(brand), channel, replace(signed_in, account_id="a2"), now=now)
    assert refused.value.problems[0].code == "channel.other_account"


def test_a_viewer_connects_nothing(brand, signed_in, now):
    viewer = replace(cm(brand), roles=frozenset({"viewer"}))
    with pytest.raises(NotAllowed):
        connect_channel(viewer, "sandbox", signed_in, now=now)
