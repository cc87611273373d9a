"""The inbox, on screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from binome.channels.actions.connect_channel import connect_channel
from binome.channels.queries import channel_card
from binome.connectors.networks.sandbox.scenario import forget
from binome.connectors.port import Author, InboxItem, ItemKind
from binome.connectors.registry import network
from binome.inbox.actions.watch_threads import watch_threads
from binome.inbox.intake import Intake
from binome.inbox.queries import InboxFilter, conversations
from binome.publishing.actions.record_publication import Published, record_publication
from binome.publishing.queries import to_settle
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import cm

OF_THE_TEST = ("SAVEPOINT", "RELEASE", "SELECT set_config('role', 'none'")
"""What a scope inside the test's own transaction asks for, and a page in life does not."""

HTMX = {"HX-Request": "true"}


@dataclass
class Room:
    """A brand with one channel, and what people say to it."""

    brand: BrandCard
    channel: UUID
    now: datetime

    @property
    def url(self) -> str:
        return f"/b/{self.brand.slug}/inbox/"

    def hear(self, text: str, *, who: str = "awa", to: str = "post-1", minutes_ago: int = 5) -> None:
        at = self.now - timedelta(minutes=minutes_ago)
        item = InboxItem(f"{who}-{minutes_ago}", ItemKind.REPLY, Author(who, who, who.title()), text, at, "", to)
        with brand_scope(self.brand.id):
            Intake(channel_card(self.channel), self.now).take([item])

    def open(self, who: str = "awa") -> str:
        with brand_scope(self.brand.id):
            lines = conversations(InboxFilter(view="all"))
        return f"{self.url}{next(line.id for line in lines if line.member.handle == who)}/"

    def message(self, who: str = "awa") -> str:
        from binome.inbox.models import Message

        with brand_scope(self.brand.id):
            return str(Message.objects.filter(member__handle=who).latest("at").pk)


@pytest.fixture
def room(brand: BrandCard, now: datetime) -> Iterator[Room]:
    done = async_to_sync(network("sandbox").password_sign_in.sign_in)({"name": "Café Nova"})
    with brand_scope(brand.id):
        channel = connect_channel(cm(brand), "sandbox", done, now=now)
        post = Published("post-1", "", "Frais, propre, énergisant", "text", "fr", now - timedelta(hours=1))
        record_publication(cm(brand), channel, [post], origin="NATIVE", now=now)
        watch_threads(channel, since=now - timedelta(days=1), now=now)
    yield Room(brand, channel, now)
    forget(done.server)


def words(response) -> str:
    return response.content.decode()


def test_an_empty_inbox_says_that_everyone_was_answered(lea: Client, room: Room):
    assert "Everyone has been answered" in words(lea.get(room.url))


def test_a_brand_without_a_channel_is_shown_the_way(lea: Client, brand: BrandCard):
    assert "Connect an account" in words(lea.get(f"/b/{brand.slug}/inbox/"))


def test_what_was_said_is_shown_with_its_post(lea: Client, room: Room):
    room.hear("Il y a du lactose ?")
    page = words(lea.get(room.url))
    assert "Il y a du lactose ?" in page
    assert "Frais, propre, énergisant" in page


def test_opening_a_conversation_reads_it(lea: Client, room: Room):
    room.hear("Il y a du lactose ?")
    assert 'class="msg new"' in words(lea.get(room.url))
    assert 'class="msg new"' not in words(lea.get(room.open()))


def test_a_reply_shows_that_it_is_on_its_way_not_sent(lea: Client, room: Room):
    room.hear("Il y a du lactose ?")
    page = words(lea.post(f"{room.open()}reply/", {"to": room.message(), "text": "Non, aucun."}, follow=True))
    assert "Non, aucun." in page
    assert "on its way" in page


def test_a_reply_too_long_comes_back_with_its_text_and_the_reason(lea: Client, room: Room):
    room.hear("Il y a du lactose ?")
    page = lea.post(f"{room.open()}reply/", {"to": room.message(), "text": "x" * 501})
    assert page.status_code == 422
    assert "Too long by 1" in words(page)
    assert "x" * 501 in words(page)


def test_a_reply_the_network_refused_never_looks_sent(lea: Client, room: Room):
    from binome.publishing.models import Publication

    room.hear("Il y a du lactose ?")
    lea.post(f"{room.open()}reply/", {"to": room.message(), "text": "Non."})
    with brand_scope(room.brand.id):
        said = {"host": "nova.sandbox", "said": "spam"}
        Publication.objects.filter(kind="REPLY").update(
            state="REFUSED", problem_code="network.refused", problem_params=said
        )
        assert to_settle()
    page = words(lea.get(room.open()))
    assert "not sent." in page
    assert "nova.sandbox refused it. spam" in page


def test_a_second_click_on_reply_is_told_so(lea: Client, room: Room):
    room.hear("Il y a du lactose ?")
    for _ in range(2):
        page = lea.post(f"{room.open()}reply/", {"to": room.message(), "text": "Non."}, headers=HTMX)
    assert "already in the conversation" in page.headers["HX-Trigger"]


@pytest.mark.parametrize(("deed", "shown"), [("resolve", "Reopen"), ("take", "looked after by Léa")])
def test_handling_a_conversation(lea: Client, room: Room, deed: str, shown: str):
    room.hear("Bonjour")
    assert shown in words(lea.post(f"{room.open()}{deed}/", follow=True))


def test_resolved_ones_leave_the_list_to_answer(lea: Client, room: Room):
    room.hear("Bonjour")
    lea.post(f"{room.open()}resolve/")
    assert "Everyone has been answered" in words(lea.get(room.url))
    assert "Bonjour" in words(lea.get(f"{room.url}?view=resolved"))


def test_search_minds_neither_accents_nor_case(lea: Client, room: Room):
    room.hear("Je suis intolérante")
    room.hear("Vous livrez ?", who="jules")
    page = words(lea.get(f"{room.url}?view=all&words=INTOLERANT"))
    assert "Awa" in page
    assert "Jules" not in page


def test_the_list_is_sent_again_only_when_it_changed(lea: Client, room: Room):
    room.hear("Bonjour")
    shown = words(lea.get(f"{room.url}lines/"))
    beat = shown.split("pulse=")[1].split('"')[0]
    assert lea.get(f"{room.url}lines/?pulse={beat}").status_code == 204
    room.hear("Encore", minutes_ago=1)
    assert lea.get(f"{room.url}lines/?pulse={beat}").status_code == 200


def test_the_talk_is_sent_again_only_when_it_changed(lea: Client, room: Room):
    room.hear("Bonjour")
    beat = words(lea.get(f"{room.open()}talk/")).split("pulse=")[1].split('"')[0]
    assert lea.get(f"{room.open()}talk/?pulse={beat}").status_code == 204
    room.hear("Encore", minutes_ago=1)
    assert "Encore" in words(lea.get(f"{room.open()}talk/?pulse={beat}"))


def test_the_counter_counts_as_the_network_does(lea: Client, room: Room):
    page = lea.post(f"{room.url}count/{room.channel}/", {"text": "👨‍👩‍👧 ok"})
    assert "4 / 500" in words(page)


def test_where_it_comes_from_leads_to_the_post(lea: Client, room: Room):
    room.hear("Bonjour")
    assert "/publications/" in words(lea.get(f"{room.open()}about/"))


def test_a_stranger_reads_nothing(somebody: Client, room: Room):
    room.hear("Bonjour")
    assert somebody.get(room.open()).status_code == 404


@pytest.mark.parametrize("where", ["list", "conversation"])
def test_a_page_takes_at_most_fifteen_queries(lea: Client, room: Room, where: str):
    for number in range(1, 40):
        room.hear(f"Message {number}", who=f"person{number}", minutes_ago=number)
    url = room.url if where == "list" else room.open("person1")
    lea.get(url)
    with CaptureQueriesContext(connection) as asked:
        lea.get(url)
    lived = [query["sql"] for query in asked if not query["sql"].startswith(OF_THE_TEST)]
    assert len(lived) <= 15, "\n".join(lived)


def test_what_one_can_do_follows_what_became_of_the_conversation(lea: Client, room: Room):
    room.hear("Bonjour")
    beat = words(lea.get(f"{room.open()}talk/")).split("pulse=")[1].split('"')[0]
    lea.post(f"{room.open()}resolve/")
    fresh = words(lea.get(f"{room.open()}talk/?pulse={beat}"))
    assert 'id="deeds" hx-swap-oob="true"' in fresh
    assert "Reopen" in fresh
