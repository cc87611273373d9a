"""The inbox pool, on the sandbox."""

from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync

from binome.channels.actions.connect_channel import connect_channel
from binome.connectors import clock
from binome.connectors.errors import NotSent
from binome.connectors.networks.sandbox.inbox import SandboxInbox
from binome.connectors.networks.sandbox.scenario import forget
from binome.connectors.registry import network
from binome.core.problems import BadInput, Conflict
from binome.inbox.actions.reply_to_message import reply_to_message
from binome.inbox.models import Cursor
from binome.publishing.queries import publication_card
from binome.workspaces.scopes import brand_scope

MINUTE = timedelta(minutes=1)


def answer(stage, line, text, at):
    with brand_scope(stage.brand.id):
        return reply_to_message(stage.cm, stage.whole(line).to_answer.id, text=text, now=at)


def test_a_mention_arrives(stage):
    stage.hear("@nova vous livrez en Belgique ?", stage.now + MINUTE)
    stage.read(stage.now + 2 * MINUTE)
    assert [line.preview for line in stage.lines()] == ["@nova vous livrez en Belgique ?"]


def test_reading_again_adds_nothing(stage):
    stage.hear("Bonjour", stage.now + MINUTE)
    stage.read(stage.now + 2 * MINUTE)
    stage.read(stage.now + 3 * MINUTE)
    assert len(stage.whole(stage.lines()[0]).messages) == 1


def test_an_answer_leaves_once_and_closes_the_conversation(stage):
    heard = stage.hear("Il y a du lactose ?", stage.now + MINUTE)
    stage.read(stage.now + 2 * MINUTE)
    publication = answer(stage, stage.lines()[0], "Non, aucun.", stage.now + 3 * MINUTE)
    assert stage.lines("to_answer")[0].state == "OPEN"
    stage.send(stage.now + 4 * MINUTE)
    stage.read(stage.now + 5 * MINUTE)
    whole = stage.whole(stage.lines("resolved")[0])
    assert [(m.text, m.sending.state) for m in whole.messages if m.direction == "OUT"] == [("Non, aucun.", "PUBLISHED")]
    with brand_scope(stage.brand.id):
        assert publication_card(publication).parts[0].reply_to["external_id"] == heard


def test_a_double_click_answers_once(stage):
    stage.hear("Il y a du lactose ?", stage.now + MINUTE)
    stage.read(stage.now + 2 * MINUTE)
    answer(stage, stage.lines()[0], "Non.", stage.now + 3 * MINUTE)
    with pytest.raises(Conflict, match=r"reply\.already_given"):
        answer(stage, stage.lines()[0], "Non.", stage.now + 3 * MINUTE)


def test_an_answer_too_long_for_the_network_is_refused_before_it_leaves(stage):
    stage.hear("Bonjour", stage.now + MINUTE)
    stage.read(stage.now + 2 * MINUTE)
    with pytest.raises(BadInput, match=r"text\.too_long"):
        answer(stage, stage.lines()[0], "é" * 501, stage.now + 3 * MINUTE)


def test_a_token_revoked_in_mid_flight_holds_the_channel_with_its_reason(stage):
    stage.read(stage.now + MINUTE)
    stage.revoke()
    stage.read(stage.now + 2 * MINUTE)
    assert (stage.channel().state, stage.channel().problem_code) == ("NEEDS_RECONNECT", "network.signed_out")


def test_a_network_that_does_not_answer_is_noted_and_left_in_peace(stage, monkeypatch):
    def silent(*_: object) -> None:
        raise NotSent("http.unreachable", params={"host": "x"})

    monkeypatch.setattr(SandboxInbox, "read_stream", silent)
    stage.read(stage.now + MINUTE)
    assert (stage.channel().state, stage.channel().problem_code) == ("CONNECTED", "http.unreachable")
    with brand_scope(stage.brand.id):
        assert {(c.failures, c.next_at) for c in Cursor.objects.all()} == {(1, stage.now + MINUTE * 1.5)}


def test_once_it_answers_nothing_was_lost_and_the_trouble_is_forgotten(stage, monkeypatch):
    def silent(*_: object) -> None:
        raise NotSent("http.unreachable", params={"host": "x"})

    with monkeypatch.context() as broken:
        broken.setattr(SandboxInbox, "read_stream", silent)
        stage.hear("Vous êtes là ?", stage.now + MINUTE)
        stage.read(stage.now + 2 * MINUTE)
    stage.read(stage.now + 5 * MINUTE)
    assert [line.preview for line in stage.lines()] == ["Vous êtes là ?"]
    assert stage.channel().problem_code == ""


def test_one_broken_channel_never_blocks_another(stage, monkeypatch):
    with clock.at(stage.now):
        other = async_to_sync(network("sandbox").password_sign_in.sign_in)({"name": "Thé Nova"})
    with brand_scope(stage.brand.id):
        connect_channel(stage.cm, "sandbox", other, now=stage.now)
    reads = SandboxInbox.read_stream

    async def broken_there(self, account, stream, cursor):
        if account.server == other.server:
            raise RuntimeError("a connector's bug")
        return await reads(self, account, stream, cursor)

    monkeypatch.setattr(SandboxInbox, "read_stream", broken_there)
    stage.hear("Vous êtes là ?", stage.now + MINUTE)
    stage.read(stage.now + 2 * MINUTE)
    assert [line.preview for line in stage.lines()] == ["Vous êtes là ?"]
    with brand_scope(stage.brand.id):
        assert {cursor.problem_code for cursor in Cursor.objects.all()} == {"", "inbox.unreadable"}
    forget(other.server)
