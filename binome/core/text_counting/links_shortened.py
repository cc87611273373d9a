"""Counting where every link weighs the same and a distant mention loses its domain."""

from __future__ import annotations

import re

from binome.core.text_counting.graphemes import count_graphemes

_URL = re.compile(r"https?://[^\s<>\"“”«»]+", re.IGNORECASE)
_TRAILING = ".,;:!?'’\"…"
_DISTANT_MENTION = re.compile(r"(?<![\w/])@(\w(?:[\w.-]*\w)?)@[\w.-]*\w")


def count_with_short_links(text: str, url_length: int) -> int:
    """Grapheme clusters of `text` once each http(s) link weighs `url_length` and `@user@domain` weighs `@user`.

    Source: docs.joinmastodon.org, "Posting to your profile", read 2026-07-02; the link's own closing punctuation
    is not part of it.
    """
    return count_graphemes(_DISTANT_MENTION.sub(r"@\1", _URL.sub(lambda link: _placeholder(link[0], url_length), text)))


def _placeholder(link: str, url_length: int) -> str:
    return "x" * url_length + link[len(_without_closing(link)) :]


def _without_closing(link: str) -> str:
    """The link without the punctuation that closes the sentence, brackets kept when they are balanced in it."""
    while link and (link[-1] in _TRAILING or (link[-1] == ")" and link.count(")") > link.count("("))):
        link = link[:-1]
    return link
