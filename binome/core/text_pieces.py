"""A text cut where networks draw links: addresses, mentions, hashtags. For previews; each network cuts its own when
it publishes."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PIECE = re.compile(
    r"(?P<link>https?://[^\s<>\"“”«»]+)|(?P<mention>(?<![\w/])@\w[\w.-]*(?:@[\w.-]*\w)?)|(?P<tag>(?<![\w&/])#\w*[^\W\d]\w*)"
)
_CLOSING = ".,;:!?'’\"…)"


@dataclass(frozen=True)
class TextPiece:
    """A run of text of one kind: plain, link, mention or tag."""

    kind: str
    text: str


def cut(text: str) -> list[TextPiece]:
    """The pieces of `text`, which joined give it back."""
    pieces, at = [], 0
    for found in _PIECE.finditer(text):
        kind = str(found.lastgroup)
        said = found[0].rstrip(_CLOSING) if kind == "link" else found[0].rstrip(".-")
        if found.start() > at:
            pieces.append(TextPiece("plain", text[at : found.start()]))
        pieces.append(TextPiece(kind, said))
        at = found.start() + len(said)
    if at < len(text):
        pieces.append(TextPiece("plain", text[at:]))
    return pieces


def short_link(link: str, most: int) -> str:
    """A link as networks that shorten it show it: without its scheme and "www.", cut after `most` characters."""
    bare = re.sub(r"^https?://(www\.)?", "", link)
    return bare if len(bare) <= most else bare[:most] + "…"
