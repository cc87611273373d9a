"""From the HTML of a status to the text a person reads."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BREAKS = {"br": "\n", "p": "\n\n", "div": "\n", "li": "\n", "blockquote": "\n\n"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.pieces.append("\n")
        elif tag in _BREAKS and self.pieces:
            self.pieces.append(_BREAKS[tag])

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def plain_text(html: str) -> str:
    """Paragraphs as blank lines, breaks as line ends, links as their visible and hidden text (the whole address)."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(reader.pieces)).strip()


_DISTANT = re.compile(r"(?<![\w/])@(\w(?:[\w.-]*\w)?)@[\w.-]*\w")


def same_text(sent: str, shown: str) -> bool:
    """Whether a server shows what was sent: its markup eats spaces, marks and the domain of mentions."""
    letters = _letters(sent)
    return letters == _letters(shown) and bool(letters or "".join(sent.split()) == "".join(shown.split()))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", _DISTANT.sub(r"@\1", text)).casefold()
