"""What a part carries, frozen as canonical JSON: bytes that an identical retry repeats exactly."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from binome.connectors.port import MediaFile, PartToSend, Target
from binome.content.queries import VariantToSend, open_media
from binome.core.fingerprint import canonical_json


def of_variant(variant: VariantToSend) -> bytes:
    """The payload of a post made from a variant."""
    media = [
        {
            "sha256": item.sha256, "mime": item.mime, "size": item.size, "width": item.width, "height": item.height,
            "alt": item.alt, "name": item.name, "storage_key": item.storage_key,
        }
        for item in variant.media
    ]  # fmt: skip
    return canonical_json(
        {
            "text": variant.text, "language": variant.language, "format": variant.format,
            "settings": dict(variant.settings), "media": media, "reply_to": None,
        }
    )  # fmt: skip


def of_reply(text: str, language: str, target: Target) -> bytes:
    """The payload of an answer to something said on a network."""
    reply_to = {**asdict(target), "extra": dict(target.extra)}
    return canonical_json(
        {"text": text, "language": language, "format": "text", "settings": {}, "media": [], "reply_to": reply_to}
    )


def of_native(text: str, format_: str, language: str) -> bytes:
    """The payload of what was published elsewhere, as far as it is known."""
    return canonical_json(
        {"text": text, "language": language, "format": format_, "settings": {}, "media": [], "reply_to": None}
    )


def read(payload: bytes | memoryview) -> dict[str, Any]:
    """The values of a frozen payload."""
    values: dict[str, Any] = json.loads(bytes(payload))
    return values


def part_to_send(key: UUID, created_at: datetime, payload: bytes | memoryview, provider: dict[str, Any]) -> PartToSend:
    """The part as a connector takes it."""
    values = read(payload)
    reply = values["reply_to"]
    return PartToSend(
        key=key, created_at=created_at, text=values["text"], language=values["language"], format=values["format"],
        media=tuple(_media(item) for item in values["media"]),
        reply_to=Target(**reply) if reply else None, settings=values["settings"], provider=provider,
    )  # fmt: skip


def _media(item: dict[str, Any]) -> MediaFile:
    return MediaFile(
        sha256=item["sha256"], mime=item["mime"], size=item["size"], width=item["width"], height=item["height"],
        alt=item["alt"], name=item["name"], read=_reader(item["storage_key"]),
    )  # fmt: skip


def _reader(storage_key: str) -> Callable[[], bytes]:
    return lambda: open_media(storage_key)
