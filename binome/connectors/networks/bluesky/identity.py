"""Record keys, at:// addresses, and the way from a handle to the server that holds its account."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any
from urllib.parse import quote, unquote
from uuid import UUID

from binome.connectors.addresses import server_url
from binome.connectors.errors import Refused
from binome.connectors.http import Call, send
from binome.connectors.networks.bluesky import xrpc
from binome.connectors.port import Account

POST = "app.bsky.feed.post"
PUBLIC_APPVIEW = "https://public.api.bsky.app"
PLC_DIRECTORY = "https://plc.directory"

_ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"


def record_key(key: UUID, created_at: datetime) -> str:
    """The TID of a part: 13 sortable characters, the same for ever for the same part.

    A TID is 53 bits of microseconds and 10 bits of clock id (atproto.com/specs/tid). Parts of one thread share
    their instant, so the low 20 bits of the microseconds (one second) also come from the key.
    """
    digest = int.from_bytes(hashlib.sha256(key.bytes).digest()[:4], "big")
    micros = int(created_at.timestamp() * 1_000_000) & ~0xFFFFF | (digest >> 10) & 0xFFFFF
    number = micros << 10 | digest & 0x3FF
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(60, -1, -5))


def split_uri(uri: str) -> tuple[str, str, str]:
    """Repository, collection and record key of an at:// address; Refused for anything else."""
    pieces = uri.removeprefix("at://").split("/")
    if not uri.startswith("at://") or len(pieces) != 3:
        raise Refused("network.target_gone", params={"host": uri[:80]})
    return pieces[0], pieces[1], pieces[2]


def permalink_of(account: Account, handle: str, uri: str) -> str:
    """The page of a post; `settings["web"]` names the site of a private network."""
    web = str(account.settings.get("web") or "https://bsky.app").rstrip("/")
    return f"{web}/profile/{handle}/post/{split_uri(uri)[2]}"


async def server_of(handle: str) -> str:
    """The PDS of an account of the public network, from its handle; Refused when the handle is unknown."""
    try:
        found = await xrpc.anonymous(PUBLIC_APPVIEW, "com.atproto.identity.resolveHandle", params=[("handle", handle)])
    except Refused as refusal:
        raise Refused("signin.handle_unknown", params={"field": "handle", "handle": handle}) from refusal
    return _pds_in(await _did_document(str(found["did"])), handle)


async def _did_document(did: str) -> dict[str, Any]:
    if did.startswith("did:web:"):
        url = f"https://{unquote(did.removeprefix('did:web:'))}/.well-known/did.json"
    else:
        url = f"{PLC_DIRECTORY}/{quote(did, safe=':')}"
    return (await send(Call("GET", url, follow=True))).mapping()


def _pds_in(document: dict[str, Any], handle: str) -> str:
    for service in document.get("service", []):
        if service.get("type") == "AtprotoPersonalDataServer":
            return server_url(str(service.get("serviceEndpoint", "")))
    raise Refused("signin.handle_unknown", params={"field": "handle", "handle": handle})
