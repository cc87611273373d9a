"""What the conformance suite needs to know of a network under test."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import uuid4

from binome.connectors.port import Account, MediaFile, Network, PartToSend, Target

_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


class Audience(Protocol):
    """The people on the network, and its own book of what it accepted."""

    async def reply(self, external_id: str, text: str) -> str:
        """Somebody answers a post of ours; the id of the answer, as our inbox should give it."""

    async def mention(self, text: str) -> str:
        """Somebody names our account; the id of what was said."""

    async def standing(self) -> Sequence[str]:
        """The texts of our posts and answers that stand on the network, in any order: its book, not ours."""


class Faults(Protocol):
    """How the network may be made to misbehave."""

    async def drop_next_answer(self) -> None:
        """The next post is created, and its answer lost."""

    async def too_many_calls(self) -> None:
        """The next post is turned down for now."""

    async def kill_token(self) -> None:
        """Withdraw the account's authorisation: neither its secret nor a renewal works."""

    async def stop(self) -> None:
        """The server does not answer any more."""


@dataclass
class Subject:
    """A network, a connected account on a server of it, its audience, and its faults (None: can't be arranged).

    `patience_s` is how long the suite waits for what the audience says to arrive.
    """

    network: Network
    account: Account
    audience: Audience
    faults: Faults | None = None
    patience_s: float = 5.0
    known_metrics: frozenset[str] = field(
        default_factory=lambda: frozenset(
            {
                "likes",
                "reposts",
                "replies",
                "quotes",
                "followers",
                "impressions",
                "reach",
                "clicks",
                "saves",
                "shares",
                "comments",
                "video_views",
            }
        )
    )


def a_part(text: str, *, alt: str = "", reply_to: Target | None = None) -> PartToSend:
    """A part with a key of its own; with `alt`, it carries one small image."""
    media = (an_image(alt),) if alt else ()
    kind = "image" if media else "text"
    return PartToSend(uuid4(), datetime.now(UTC), text, "en", kind, media=media, reply_to=reply_to)


def an_image(alt: str) -> MediaFile:
    """The smallest PNG."""
    digest = hashlib.sha256(_PIXEL).hexdigest()
    return MediaFile(digest, "image/png", len(_PIXEL), 1, 1, alt, "pixel.png", lambda: _PIXEL)


async def armed(subject: Subject, part: PartToSend) -> PartToSend:
    """The part once armed, with all that the network asked to remember."""
    assert subject.network.publisher
    remembered: dict[str, Any] = dict(part.provider)

    async def remember(found: Mapping[str, Any]) -> None:
        remembered.update(found)

    await subject.network.publisher.arm(subject.account, part, remember)
    return replace(part, provider=remembered)
