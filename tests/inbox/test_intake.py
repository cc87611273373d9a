"""Taking in what people say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from binome.channels.queries import channel_card
from binome.connectors.port import Author, InboxPage, ItemKind
from binome.inbox.actions.assign_conversation import assign_conversation
from binome.inbox.actions.resolve_conversation import resolve_conversation
from binome.inbox.actions.store_inbox_page import store_inbox_page
from binome.inbox.actions.store_thread import store_thread
from binome.inbox.actions.watch_threads import watch_threads
from binome.inbox.intake import Intake
from binome.inbox.models import Conversation, Message, ThreadWatch
from binome.inbox.queries import InboxFilter, conversation, conversations
from binome.publishing.actions.record_publication import Published, record_publication
from tests.cast import cm
from tests.inbox.conftest import said


def take(channel, now, *items, subject=""):
    return Intake(channel_card(channel), now, subject).take(items)


def ours(channel, external_id, text, at, *, to):
    card = channel_card(channel)
    return replace(said(external_id, text, at, to=to), author=Author(card.account_id, card.handle, card.name))


def test_a_reply_opens_a_conversation_about_its_post(channel, post, now):
    take(channel, now, said("m1", "Il y a du lactose ?", now))
    line = conversations(InboxFilter())[0]
    assert (line.member.called, line.publication_id, line.preview) == ("Awa", post, "Il y a du lactose ?")
    assert (line.state, line.unread) == ("OPEN", 1)


def test_seen_twice_it_is_stored_once(channel, post, now):
    item = said("m1", "Bonjour", now)
    assert (take(channel, now, item, item), take(channel, now, item)) == (1, 0)


def test_two_people_under_one_post_are_two_conversations(channel, post, now):
    take(channel, now, said("m1", "Bonjour", now), said("m2", "Salut", now, who="jules"))
    assert len(conversations(InboxFilter())) == 2


def test_one_person_s_messages_are_one_conversation_in_the_network_s_order(channel, post, now):
    late, early = said("m2", "Et en Belgique ?", now), said("m1", "Bonjour", now - timedelta(minutes=5))
    take(channel, now, late)
    take(channel, now, early)
    found = conversations(InboxFilter())
    assert [message.text for message in conversation(found[0].id).messages] == ["Bonjour", "Et en Belgique ?"]
    assert (len(found), found[0].preview, found[0].unread) == (1, "Et en Belgique ?", 2)


def test_a_mention_is_a_conversation_of_its_own(channel, post, now):
    take(channel, now, replace(said("m9", "@nova bravo", now, to=""), kind=ItemKind.MENTION))
    assert conversations(InboxFilter())[0].publication_id is None


def test_an_answer_in_the_network_s_own_app_closes_the_conversation(channel, post, now):
    take(channel, now, said("m1", "Du lactose ?", now - timedelta(minutes=9)))
    take(channel, now, ours(channel, "m2", "Non !", now - timedelta(minutes=1), to="m1"))
    line = conversations(InboxFilter(view="all"))[0]
    assert (line.state, line.last_direction, line.preview, line.unread) == ("RESOLVED", "OUT", "Non !", 0)


def test_an_answer_older_than_the_last_question_closes_nothing(channel, post, now):
    take(channel, now, said("m1", "Du lactose ?", now - timedelta(minutes=9)), said("m3", "Allô ?", now))
    take(channel, now, ours(channel, "m2", "Non !", now - timedelta(minutes=1), to="m1"))
    assert conversations(InboxFilter())[0].preview == "Allô ?"


def test_our_own_post_in_a_thread_is_no_conversation(channel, post, now):
    take(channel, now, ours(channel, "post-1b", "2/2", now, to="post-1"), subject="post-1")
    assert not Message.objects.exists()


def test_a_message_reopens_what_was_resolved(brand, channel, post, now):
    take(channel, now, said("m1", "Bonjour", now - timedelta(hours=1)))
    resolve_conversation(cm(brand), Conversation.objects.get().pk, now=now)
    take(channel, now, said("m2", "Encore moi", now))
    assert conversations(InboxFilter())[0].state == "OPEN"


def test_a_clock_ahead_of_ours_does_not_stay_on_top(channel, post, now):
    take(channel, now, said("m1", "Du futur", now + timedelta(days=300)))
    assert conversations(InboxFilter())[0].last_message_at == now


def test_a_conversation_learns_its_post_when_it_is_known(brand, channel, now):
    take(channel, now, said("m1", "Premier !", now, to="post-7"))
    shown = Published("post-7", "", "Nouveau", "text", "fr", now)
    made = record_publication(cm(brand), channel, [shown], origin="NATIVE", now=now)
    watch_threads(channel, since=now, now=now)
    assert conversations(InboxFilter())[0].publication_id == made["post-7"]


def test_the_cursor_is_stored_with_its_messages(channel, post, now):
    from binome.inbox.models import Cursor

    Cursor.objects.create(channel_id=channel, stream="notifications", next_at=now)
    page = InboxPage((said("m1", "Bonjour", now),), "c2", more=True)
    store_inbox_page(channel, "notifications", page, now=now)
    cursor = Cursor.objects.get(stream="notifications")
    assert (cursor.value, cursor.next_at, Message.objects.count()) == ("c2", now, 1)


@pytest.mark.parametrize("typed", ["LACTOSE", "lact", "intolerantes", "canette rien"])
def test_search_minds_neither_accents_nor_endings(channel, post, now, typed):
    take(channel, now, said("m1", "Du lactose ? Je suis intolérante, rien sur la canette", now))
    take(channel, now, said("m2", "Vous livrez en Belgique ?", now, who="jules"))
    assert [line.member.handle for line in conversations(InboxFilter(words=typed))] == ["awa"]


def test_mine_are_those_assigned_to_me(brand, channel, post, now):
    take(channel, now, said("m1", "Bonjour", now), said("m2", "Salut", now, who="jules"))
    lea, jules = cm(brand), conversations(InboxFilter())[0]
    assign_conversation(lea, jules.id, person_id=lea.person_id, now=now)
    mine = conversations(InboxFilter(view="mine", person_id=lea.person_id))
    assert [line.id for line in mine] == [jules.id]


def test_a_thread_we_are_named_in_is_read_for_our_own_answers_only(channel, now):
    mention = replace(
        said("m9", "@nova vous en pensez quoi ?", now - timedelta(minutes=9), to=""), kind=ItemKind.MENTION
    )
    take(channel, now, mention)
    watch = ThreadWatch.objects.get(external_id="m9")
    chatter = said("m10", "Moi je dis oui", now - timedelta(minutes=5), to="m9", who="jules")
    store_thread(watch.pk, [chatter, ours(channel, "m11", "Du bien !", now - timedelta(minutes=2), to="m9")], now=now)
    (line,) = conversations(InboxFilter(view="all"))
    assert (line.member.handle, line.state, line.preview) == ("awa", "RESOLVED", "Du bien !")
