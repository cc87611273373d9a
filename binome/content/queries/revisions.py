"""What a variant said, version by version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from binome.content.models import Revision


@dataclass(frozen=True)
class RevisionLine:
    """One version; `media` lists {"media_id", "sha256", "alt"}."""

    version: int
    at: datetime
    person: str
    text: str
    media: tuple[Mapping[str, Any], ...]


def revisions(variant_id: UUID, limit: int = 50) -> tuple[RevisionLine, ...]:
    """The versions of a variant, latest first."""
    rows = Revision.objects.filter(variant_id=variant_id).select_related("person").order_by("-version")[:limit]
    return tuple(
        RevisionLine(row.version, row.at, str(row.person) if row.person else "", row.text, tuple(row.media))
        for row in rows
    )
