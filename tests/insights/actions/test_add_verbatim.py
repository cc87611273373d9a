"""Somebody's own words are kept with a finding."""

from datetime import timedelta
from uuid import uuid4

import pytest

from binome.core.problems import BadInput, Conflict, NotFound
from binome.inbox.actions.reply_to_message import reply_to_message
from binome.inbox.queries import messages_between
from binome.insights.actions.add_verbatim import add_verbatim
from binome.insights.actions.remove_verbatim import remove_verbatim
from binome.insights.queries import finding_card, findings_quoting
from tests.cast import cm
from tests.insights.cast import a_finding, a_sent_finding
from tests.insights.conftest import QUESTION, hear


def test_words_author_date_and_network_are_kept(brand, messages, now):
    (kept,) = finding_card(a_finding(cm(brand), now, messages[0])).verbatims
    assert (kept.quote, kept.author, kept.network, kept.at) == (QUESTION, "Awa", "sandbox", now)


def test_the_same_message_is_there_once(brand, messages, now):
    assert len(finding_card(a_finding(cm(brand), now, messages[0], messages[0])).verbatims) == 1


def test_what_is_quoted_was_heard_at_least_as_often(brand, channel, messages, now):
    others = [hear(channel, f"person{number}", QUESTION, now) for number in range(10)]
    assert finding_card(a_finding(cm(brand), now, *messages, *others)).heard == 12


def test_a_message_knows_who_quotes_it(brand, messages, now):
    key = a_finding(cm(brand), now, messages[0])
    assert [line.id for line in findings_quoting([messages[0]])] == [key]
    assert findings_quoting([messages[1]]) == ()


def test_a_verbatim_is_taken_out(brand, messages, now):
    key = a_finding(cm(brand), now, *messages)
    remove_verbatim(cm(brand), finding_card(key).verbatims[0].id, now=now)
    assert len(finding_card(key).verbatims) == 1


def test_nothing_is_added_once_it_is_sent(brand, messages, now):
    key = a_sent_finding(cm(brand), now, messages[0])
    with pytest.raises(Conflict):
        add_verbatim(cm(brand), key, messages[1], now=now)


def test_a_message_that_is_not_there(brand, now):
    with pytest.raises(NotFound):
        add_verbatim(cm(brand), a_finding(cm(brand), now), uuid4(), now=now)


def test_our_own_answer_is_no_verbatim(brand, messages, now):
    reply_to_message(cm(brand), messages[0], text="Non, ni lait ni lactose.", now=now)
    (answer,) = messages_between(now, now + timedelta(seconds=1), direction="OUT")
    with pytest.raises(BadInput):
        add_verbatim(cm(brand), a_finding(cm(brand), now), answer.id, now=now)
