"""The channels screen."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from binome.channels.actions.mark_needs_reconnect import mark_needs_reconnect
from binome.channels.queries import channels_of_brand
from binome.connectors.networks.sandbox.scenario import forget
from binome.core.permissions import system_actor
from binome.workspaces.scopes import brand_scope
from tests.core.imports.test_facebook_page import HEADER, row


@pytest.fixture
def home(brand):
    yield f"/b/{brand.slug}/channels/"
    for card in cards(brand):
        if card.network == "sandbox":
            forget(card.server)


def cards(brand):
    with brand_scope(brand.id):
        return channels_of_brand()


def test_an_empty_screen_says_what_comes_here(lea, home):
    assert "No account yet" in lea.get(home).content.decode()


def test_the_sandbox_is_connected_in_one_click(lea, brand, home):
    page = lea.post(f"{home}connect/sandbox/", follow=True)
    assert "cafe-nova is connected" in page.content.decode()
    assert [card.state for card in cards(brand)] == ["CONNECTED"]


def test_a_network_with_fields_shows_them(lea, home):
    page = lea.get(f"{home}connect/bluesky/").content.decode()
    assert "App password" in page
    assert 'type="password"' in page


def test_a_field_left_empty_is_named(lea, home):
    page = lea.post(f"{home}connect/bluesky/", {"handle": "nova.test"})
    assert page.status_code == 422
    assert "wrong-password" in page.content.decode()


def test_a_private_address_names_what_the_operator_can_open(lea, home):
    page = lea.post(f"{home}connect/mastodon/", {"server": "https://127.0.0.1:9"})
    assert "BINOME_ALLOW_HOSTS" in page.content.decode()


def test_what_was_typed_is_kept_but_the_password_is_not_shown_again(lea, home):
    typed = {"handle": "nova.test", "password": "s3cret-word", "server": "https://127.0.0.1:9"}
    page = lea.post(f"{home}connect/bluesky/", typed).content.decode()
    assert "nova.test" in page
    assert "s3cret-word" not in page


def test_a_dead_token_says_why_and_offers_the_way_back(lea, brand, home, now):
    lea.post(f"{home}connect/sandbox/")
    (card,) = cards(brand)
    with brand_scope(brand.id):
        said = {"host": "nova.sandbox", "said": ""}
        mark_needs_reconnect(system_actor(), card.id, "network.signed_out", now=now, params=said)
    page = lea.get(home).content.decode()
    assert "no longer accepts this connection" in page
    assert f"{home}{card.id}/reconnect/" in page


def test_reconnecting_with_another_account_is_refused_in_words(lea, brand, home, now):
    lea.post(f"{home}connect/sandbox/")
    (card,) = cards(brand)
    page = lea.post(f"{home}{card.id}/reconnect/")
    assert page.status_code == 422
    assert "this channel is" in page.content.decode()


def test_a_consent_nobody_asked_for_connects_nothing(lea, brand, home):
    page = lea.get("/channels/consent/?state=made-up&code=1")
    assert page.status_code == 409
    assert "did not start here" in page.content.decode()


def test_disconnecting_takes_it_out(lea, brand, home):
    lea.post(f"{home}connect/sandbox/")
    (card,) = cards(brand)
    lea.post(f"{home}{card.id}/disconnect/")
    assert cards(brand) == ()
    forget(card.server)


def test_a_stranger_sees_nothing(somebody, home):
    assert somebody.get(home).status_code == 404


def test_a_file_comes_in_and_its_broken_row_is_named(lea, home):
    text = "\n".join([HEADER, row(1), row(2, likes="many"), row(3)])
    page = lea.post(f"{home}import/", {"file": SimpleUploadedFile("nova.csv", text.encode()), "timezone": ""})
    shown = page.content.decode()
    assert "Nova is in" in shown
    assert "<td>3</td><td>num_likes</td>" in shown


def test_a_file_of_another_kind_says_what_it_lacks(lea, home):
    page = lea.post(f"{home}import/", {"file": SimpleUploadedFile("x.csv", b"a,b\n"), "timezone": ""})
    assert page.status_code == 422
    assert "status_id" in page.content.decode()
