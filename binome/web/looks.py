"""How networks look: their mark, and a post as their feed shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from binome.channels.queries import ChannelCard
from binome.connectors import registry
from binome.content.queries import MediaCard
from binome.core.network_look import PLAIN_LOOK, Look
from binome.core.text_pieces import TextPiece, cut, short_link


@dataclass(frozen=True)
class Preview:
    """A post as its network shows it."""

    variant_id: UUID
    look: Look
    network: str
    name: str
    handle: str
    avatar_url: str
    language: str
    pieces: tuple[TextPiece, ...]
    media: Sequence[MediaCard]


def look_of(network: str) -> Look:
    """The look of a network; a plain one for those that are only imported from files."""
    try:
        return registry.network(network).look
    except registry.UnknownNetwork:
        return PLAIN_LOOK


def preview(variant_id: UUID, channel: ChannelCard, text: str, language: str, media: Sequence[MediaCard]) -> Preview:
    """What the feed of that channel would show."""
    look = look_of(channel.network)
    return Preview(
        variant_id=variant_id, look=look, network=channel.network, name=channel.name or channel.handle,
        handle=channel.handle.lstrip("@"), avatar_url=channel.avatar_url, language=language,
        pieces=tuple(_drawn(piece, look) for piece in cut(text)), media=media,
    )  # fmt: skip


def _drawn(piece: TextPiece, look: Look) -> TextPiece:
    if piece.kind != "link" or look.link_shown is None:
        return piece
    return TextPiece("link", short_link(piece.text, look.link_shown))
