"""Text as it is kept: what was typed, without what no network can carry."""

from __future__ import annotations

import re

_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def tidy(text: str) -> str:
    """`text` with line feeds only, without control characters, lone surrogates and blanks around it."""
    return _UNSPEAKABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def first_line(text: str, most: int = 80) -> str:
    """The beginning of `text` on one line of at most `most` characters: what stands for a missing title."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
