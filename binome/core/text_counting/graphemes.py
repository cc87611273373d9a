"""What a reader calls a character."""

from __future__ import annotations

import regex

_CLUSTER = regex.compile(r"\X")


def count_graphemes(text: str) -> int:
    """Extended grapheme clusters of `text` (Unicode UAX 29): a family emoji is one, e + combining accent is one.

    `regex` is the one library of `core` outside numpy and scipy: the standard library has no cluster rules.
    """
    return sum(1 for _ in _CLUSTER.finditer(text))
