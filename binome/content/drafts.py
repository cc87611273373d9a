"""What people write, as values: given to the actions that create and edit posts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class MediaUse:
    """A picture of the library where it is used, with what it says to those who do not see it."""

    media_id: UUID
    alt: str = ""


@dataclass(frozen=True)
class ChannelDraft:
    """What one channel gets: its own text and media, or (`text` None) the shared ones."""

    channel_id: UUID
    text: str | None = None
    media: tuple[MediaUse, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class PostDraft:
    """A post to create. `language` '' is the brand's."""

    title: str = ""
    brief_id: UUID | None = None
    text: str = ""
    language: str = ""
    media: tuple[MediaUse, ...] = ()
    channels: tuple[ChannelDraft, ...] = ()


@dataclass(frozen=True)
class VariantEdit:
    """What a variant should become. `version` is the one the writer read; `follows` takes the shared text and media
    and ignores the ones given here."""

    version: int
    text: str
    language: str
    media: tuple[MediaUse, ...] = ()
    follows: bool = False


@dataclass(frozen=True)
class StaleVariant:
    """Somebody else's text that an edit would have written over, beside the one that was refused."""

    variant_id: UUID
    channel_id: UUID | None
    version: int
    theirs: str
    mine: str
    mine_follows: bool
    theirs_follows: bool
    media_differ: bool
    by: str
    at: datetime
