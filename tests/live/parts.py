"""Parts to send, as the publishing stage makes them."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from PIL import Image

from binome.connectors.port import Account, MediaFile, PartToSend, Publisher, Target


def a_part(text: str, *, media: tuple[MediaFile, ...] = (), reply_to: Target | None = None) -> PartToSend:
    """A part with an identity of its own, created now."""
    kind = "image" if media else "text"
    return PartToSend(uuid4(), datetime.now(UTC), text, "en", kind, media, reply_to)


def a_picture(alt: str, width: int = 640, height: int = 480) -> MediaFile:
    """A small PNG of one colour."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#5b3a29").save(buffer, "PNG")
    content = buffer.getvalue()
    digest = hashlib.sha256(content).hexdigest()
    return MediaFile(digest, "image/png", len(content), width, height, alt, "cup.png", lambda: content)


async def armed(publisher: Publisher, account: Account, part: PartToSend) -> PartToSend:
    """The part with what the network gave while arming."""
    known: dict[str, Any] = dict(part.provider)

    async def remember(found: Mapping[str, Any]) -> None:
        known.update(found)

    await publisher.arm(account, part, remember)
    return replace(part, provider=known)
