import pytest

from binome.connectors.errors import NotSent, Refused
from binome.connectors.families.mastodon_api.signing_in import MastodonApiSignIn
from binome.connectors.port import AppCredentials, SignedIn
from tests.contract.mastodon.server import MastodonServer

sign_in = MastodonApiSignIn()
BACK = "https://binome.test/channels/callback"
VERIFIER = "v" * 64


async def through_consent(server: MastodonServer, verifier: str = VERIFIER) -> SignedIn:
    app = await sign_in.register_app(server.state.url, BACK)
    url = sign_in.consent_url(server.state.url, app, BACK, "state", VERIFIER)
    code = server.consent(url, "nova")
    return await sign_in.exchange(server.state.url, app, BACK, code, verifier)


async def test_consent_gives_an_account_with_the_limits_of_its_server(server: MastodonServer) -> None:
    found = await through_consent(server)
    assert found.handle == f"nova@{server.state.url.removeprefix('http://')}"
    assert found.name == "Nova"
    assert (found.limits["text_max"], found.limits["image_max_bytes"]) == (500, 16_777_216)
    assert found.settings["software"] == "mastodon"


async def test_the_token_may_read_and_post_and_no_more(server: MastodonServer) -> None:
    found = await through_consent(server)
    _, granted = server.state.tokens[found.secret["token"]]
    assert {"read", "write:statuses", "write:media"} <= granted
    assert "write" not in granted


async def test_a_stolen_code_is_worth_nothing_without_its_verifier(server: MastodonServer) -> None:
    with pytest.raises(Refused, match=r"signin\.code_refused"):
        await through_consent(server, verifier="stolen")


async def test_a_code_serves_once(server: MastodonServer) -> None:
    app = await sign_in.register_app(server.state.url, BACK)
    code = server.consent(sign_in.consent_url(server.state.url, app, BACK, "state", VERIFIER), "nova")
    await sign_in.exchange(server.state.url, app, BACK, code, VERIFIER)
    with pytest.raises(Refused, match=r"signin\.code_refused"):
        await sign_in.exchange(server.state.url, app, BACK, code, VERIFIER)


async def test_an_unknown_application_is_refused(server: MastodonServer) -> None:
    with pytest.raises(Refused, match=r"signin\.code_refused"):
        await sign_in.exchange(server.state.url, AppCredentials("no", "no"), BACK, "code", VERIFIER)


async def test_a_wrong_token_names_its_field(server: MastodonServer) -> None:
    with pytest.raises(Refused) as refusal:
        await sign_in.sign_in_with_token(server.state.url, "wrong")
    assert (refusal.value.code, refusal.value.params["field"]) == ("signin.token_wrong", "token")


async def test_a_server_that_is_not_there_got_nothing(server: MastodonServer) -> None:
    with pytest.raises(NotSent):
        await sign_in.register_app("http://127.0.0.1:9", BACK)


@pytest.mark.parametrize("server_typed", ["not a server", "ftp://x"])
async def test_what_is_no_address_is_refused(server_typed: str) -> None:
    with pytest.raises(Refused):
        await sign_in.register_app(server_typed, BACK)
