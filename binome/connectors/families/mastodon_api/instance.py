"""What a server says of itself: its software, its limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from binome.connectors.errors import NetworkError, NoAnswer, Refused
from binome.connectors.families.mastodon_api.calls import Server, read

GENUINE = "mastodon"

_OTHERS = re.compile(
    r"(pleroma|akkoma|pixelfed|gotosocial|snac|friendica|hometown|glitch|sharkey|firefish|iceshrimp)", re.I
)
_FORKS_OF_MASTODON = {"hometown", "glitch"}


@dataclass(frozen=True)
class Instance:
    """`limits` names what `Limits.with_instance` takes; `quotes` is whether it notifies of quotes."""

    software: str
    version: str
    limits: Mapping[str, Any] = field(default_factory=dict)
    api_version: int = 0


async def read_instance(server: Server) -> Instance:
    """From /api/v2/instance, or /api/v1/instance where the newer one is absent; Refused when neither answers."""
    try:
        stated = (await read(server, "/api/v2/instance")).mapping()
    except (Refused, NoAnswer):
        stated = await _older(server)
    version = str(stated.get("version", ""))
    software = await _software(server, version)
    api_version = (stated.get("api_versions") or {}).get("mastodon") or 0
    return Instance(software, version, {**_limits(stated), **_known_of(software)}, int(api_version))


async def _older(server: Server) -> dict[str, Any]:
    try:
        return (await read(server, "/api/v1/instance")).mapping()
    except (Refused, NoAnswer) as error:
        params = {**error.params, "field": "server"}
        raise Refused("signin.not_this_network", params=params, evidence=error.evidence) from error


async def _software(server: Server, version: str) -> str:
    """NodeInfo names the software; a server without it is known by the text of its version."""
    try:
        links = (await read(Server(server.url), "/.well-known/nodeinfo")).mapping().get("links", [])
        path = _path_of(str(links[-1]["href"]))
        found = (await read(Server(server.url), path)).mapping()
        return str(found["software"]["name"]).lower()
    except (NetworkError, LookupError, TypeError, AttributeError):
        return software_in(version)


def _path_of(href: str) -> str:
    """The document is asked of the same server, whatever host it writes in its link."""
    return "/" + href.split("://", 1)[-1].partition("/")[2]


def software_in(version: str) -> str:
    """The software a version text betrays: `2.7.2 (compatible; Pleroma 2.5)`; Mastodon's own is a bare number."""
    other = _OTHERS.search(version)
    if other:
        name = other[1].lower()
        return GENUINE if name in _FORKS_OF_MASTODON else name
    return GENUINE if re.match(r"\d+\.\d+\.\d+", version) else "unknown"


def _limits(stated: Mapping[str, Any]) -> dict[str, Any]:
    configuration = stated.get("configuration") or {}
    statuses = configuration.get("statuses") or {}
    media = configuration.get("media_attachments") or {}
    mimes = [str(mime) for mime in media.get("supported_mime_types") or []]
    limits = {
        "text_max": statuses.get("max_characters") or stated.get("max_toot_chars"),
        "url_length": statuses.get("characters_reserved_per_url"),
        "media_max": statuses.get("max_media_attachments"),
        "image_max_bytes": media.get("image_size_limit"),
        "image_max_pixels": media.get("image_matrix_limit"),
        "video_max_bytes": media.get("video_size_limit"),
        "alt_max": media.get("description_limit"),
        "image_mimes": [mime for mime in mimes if mime.startswith("image/")],
        "video_mimes": [mime for mime in mimes if mime.startswith("video/")],
    }
    return {name: value for name, value in limits.items() if value}


def _known_of(software: str) -> dict[str, Any]:
    """Rules of a software that its own description leaves out. Source: pixelfed/pixelfed, read 2024-03."""
    return {"media_required": True} if software == "pixelfed" else {}
