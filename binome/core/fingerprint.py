"""What a signature is bound to: a digest of exactly what would be published."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ShownMedia:
    """One media of a variant, as shown to whoever signs."""

    sha256: str
    alt: str


@dataclass(frozen=True)
class ShownContent:
    """One variant as shown to whoever signs, and as it would leave."""

    network: str
    account_id: str
    format: str
    language: str
    text: str
    media: Sequence[ShownMedia]
    settings: Mapping[str, Any]


def canonical_json(value: Any) -> bytes:
    """Bytes that are equal if and only if the values are: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def as_values(content: ShownContent) -> dict[str, Any]:
    """The plain values of `content`, media in their order; what a signature keeps beside its fingerprint."""
    return {
        "network": content.network,
        "account_id": content.account_id,
        "format": content.format,
        "language": content.language,
        "text": content.text,
        "media": [{"sha256": media.sha256, "alt": media.alt} for media in content.media],
        "settings": dict(content.settings),
    }


def fingerprint(content: ShownContent) -> str:
    """SHA-256, in hexadecimal, of the canonical JSON of `content`."""
    return hashlib.sha256(canonical_json(as_values(content))).hexdigest()
