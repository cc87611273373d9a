from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from binome.connectors import clock
from binome.connectors.errors import NeedsReconnect, NotSent, Refused
from binome.connectors.networks.bluesky.signin import BlueskySignIn
from binome.connectors.port import Account
from tests.connectors.networks.bluesky.conftest import Place

sign_in = BlueskySignIn()


async def test_a_wrong_password_names_its_field(place: Place) -> None:
    place.server.actor("nova.test")
    with pytest.raises(Refused) as refusal:
        await sign_in.sign_in({"handle": "nova.test", "password": "wrong", "server": place.url})
    assert (refusal.value.code, refusal.value.params["field"]) == ("signin.password_wrong", "password")


async def test_no_handle_names_its_field(place: Place) -> None:
    with pytest.raises(Refused) as refusal:
        await sign_in.sign_in({"handle": " ", "password": "x", "server": place.url})
    assert refusal.value.params["field"] == "handle"


async def test_a_server_that_is_not_there_got_nothing(place: Place) -> None:
    with pytest.raises(NotSent):
        await sign_in.sign_in({"handle": "nova.test", "password": "x", "server": "http://127.0.0.1:9"})


async def test_a_private_server_is_refused_unless_the_operator_opened_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BINOME_ALLOW_HOSTS", raising=False)
    with pytest.raises(Refused, match=r"http\.address_forbidden"):
        await sign_in.sign_in({"handle": "nova.test", "password": "x", "server": "https://10.0.0.1"})


async def test_a_young_session_is_left_alone(account: Account) -> None:
    assert await sign_in.renew(account) is None


async def test_a_session_is_renewed_ahead_of_its_end(account: Account) -> None:
    with clock.at(datetime.now(UTC) + timedelta(minutes=110)):
        fresh = await sign_in.renew(account)
    assert fresh
    assert fresh["access"] != account.secret["access"]


async def test_a_burnt_refresh_token_falls_back_on_the_app_password(account: Account) -> None:
    assert await sign_in.renew(account, refused=True)
    assert await sign_in.renew(account, refused=True)


async def test_a_changed_app_password_needs_a_person(place: Place, account: Account) -> None:
    place.server.refresh.clear()
    place.server.actors[account.account_id].password = "changed"
    with pytest.raises(NeedsReconnect):
        await sign_in.renew(account, refused=True)


async def test_a_server_out_of_reach_does_not_disconnect(account: Account) -> None:
    with pytest.raises(NotSent):
        await sign_in.renew(replace(account, server="http://127.0.0.1:9"), refused=True)
