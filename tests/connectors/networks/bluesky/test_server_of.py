"""From a handle to its server, with directories of our own in the place of the public ones."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from binome.connectors.errors import Refused
from binome.connectors.networks.bluesky import identity
from tests.contract.serving import served

PDS = {"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": "https://pds.example.com/"}
DIDS = {"nova.test": "did:plc:nova", "empty.test": "did:plc:empty", "web.test": "did:web:127.0.0.1"}


async def resolve(request: web.Request) -> web.Response:
    did = DIDS.get(request.query["handle"])
    if did is None:
        return web.json_response({"error": "InvalidRequest", "message": "Unable to resolve handle"}, status=400)
    return web.json_response({"did": did})


async def document(request: web.Request) -> web.Response:
    services = [{"id": "#other", "type": "Other"}, PDS] if request.match_info["did"] == "did:plc:nova" else []
    return web.json_response({"id": request.match_info["did"], "service": services})


@pytest.fixture(autouse=True)
async def _directories(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")
    app = web.Application()
    app.router.add_get("/xrpc/com.atproto.identity.resolveHandle", resolve)
    app.router.add_get("/{did}", document)
    async with served(app) as url:
        monkeypatch.setattr(identity, "PUBLIC_APPVIEW", url)
        monkeypatch.setattr(identity, "PLC_DIRECTORY", url)
        yield


async def test_a_handle_leads_to_its_server() -> None:
    assert await identity.server_of("nova.test") == "https://pds.example.com"


@pytest.mark.parametrize("handle", ["nobody.test", "empty.test"])
async def test_a_handle_without_server_names_its_field(handle: str) -> None:
    with pytest.raises(Refused) as refusal:
        await identity.server_of(handle)
    assert (refusal.value.code, refusal.value.params["field"]) == ("signin.handle_unknown", "handle")
