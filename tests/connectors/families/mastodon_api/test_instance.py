import pytest
from aiohttp import web

from binome.connectors.errors import Refused
from binome.connectors.families.mastodon_api.calls import Server
from binome.connectors.families.mastodon_api.finding import certainty_at
from binome.connectors.families.mastodon_api.instance import read_instance, software_in
from binome.connectors.port import Account, Certainty
from tests.contract.serving import served


@pytest.mark.parametrize(
    ("version", "software"),
    [
        ("4.5.1", "mastodon"),
        ("4.3.0+glitch", "mastodon"),
        ("2.7.2 (compatible; Pleroma 2.5.4)", "pleroma"),
        ("2.7.2 (compatible; Akkoma 3.10)", "akkoma"),
        ("3.5.3 (compatible; Pixelfed 0.12.4)", "pixelfed"),
        ("0.17.1+git-abc GoToSocial", "gotosocial"),
        ("4.0.0 (not true; really snac 2.75)", "snac"),
        ("banana", "unknown"),
    ],
)
def test_a_version_betrays_its_software(version: str, software: str) -> None:
    assert software_in(version) == software


@pytest.mark.parametrize(
    ("software", "certainty"),
    [("mastodon", Certainty.CLIENT_IDENTITY), ("gotosocial", Certainty.LISTING), ("", Certainty.LISTING)],
)
def test_only_mastodon_keeps_the_promise_of_the_key(software: str, certainty: Certainty) -> None:
    account = Account("mastodon", "https://s.test", "1", "nova", {}, settings={"software": software})
    assert certainty_at(account) is certainty


async def test_an_older_server_is_read_by_its_older_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
    async with served(older("3.5.3 (compatible; Pixelfed 0.12.4)")) as url:
        found = await read_instance(Server(url))
    assert (found.software, found.api_version) == ("pixelfed", 0)
    assert found.limits == {"text_max": 2000, "media_max": 10, "media_required": True}


async def test_a_server_of_another_kind_names_its_field(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
    async with served(web.Application()) as url:
        with pytest.raises(Refused) as refusal:
            await read_instance(Server(url))
    assert (refusal.value.code, refusal.value.params["field"]) == ("signin.not_this_network", "server")


def older(version: str) -> web.Application:
    """A server with /api/v1/instance only."""

    async def instance(_request: web.Request) -> web.Response:
        statuses = {"max_characters": 2000, "max_media_attachments": 10}
        return web.json_response({"version": version, "configuration": {"statuses": statuses}})

    app = web.Application()
    app.router.add_get("/api/v1/instance", instance)
    return app
