"""What a network shows, held against what was sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

TEXT_DIFFERS = "proof.text_differs"
MEDIA_MISSING = "proof.media_missing"
ALT_DIFFERS = "proof.alt_differs"


@dataclass(frozen=True)
class Content:
    """The part of a post that both sides can see."""

    text: str
    media_count: int
    alts: Sequence[str]


def differences(sent: Content, seen: Content) -> list[str]:
    """Codes of what is not as it was sent, [] when the delivery is proven whole.

    White space is not compared: networks fold it. Alt texts are compared only when all media are there.
    """
    found = []
    if sent.text.split() != seen.text.split():
        found.append(TEXT_DIFFERS)
    if seen.media_count < sent.media_count:
        found.append(MEDIA_MISSING)
    elif list(seen.alts)[: len(sent.alts)] != list(sent.alts):
        found.append(ALT_DIFFERS)
    return found
