"""Links, mentions and tags of a text, at their UTF-8 byte offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_LINK = re.compile(r"https?://[^\s<>\"“”«»]+", re.IGNORECASE)
_MENTION = re.compile(
    r"(?<![\w@/.])@([a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9-]+)*\.[a-zA-Z][a-zA-Z0-9]*)"
)
_TAG = re.compile(r"(?<![\w#/&])#(\w*[^\W\d_]\w*)")
_CLOSING = ".,;:!?'’\"…"


def mentions_of(text: str) -> tuple[str, ...]:
    """The handles mentioned in `text`, each once, lower case, to be resolved to DIDs."""
    return tuple(dict.fromkeys(found[1].lower() for found in _MENTION.finditer(text)))


def facets_of(text: str, dids: Mapping[str, str]) -> list[dict[str, Any]]:
    """The facets of `text`, in order; a mention whose handle is not in `dids` stays plain text.

    Offsets count UTF-8 bytes (app.bsky.richtext.facet). Inside a link nothing else is a facet.
    """
    spans = [*_links(text), *_mentions(text, dids), *_tags(text)]
    facets, end = [], -1
    for start, stop, feature in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end:
            facets.append({"index": _bytes_between(text, start, stop), "features": [feature]})
            end = stop
    return facets


def _bytes_between(text: str, start: int, stop: int) -> dict[str, int]:
    before = len(text[:start].encode())
    return {"byteStart": before, "byteEnd": before + len(text[start:stop].encode())}


_Span = tuple[int, int, dict[str, str]]


def _links(text: str) -> Iterator[_Span]:
    for found in _LINK.finditer(text):
        link = found[0]
        while link and (link[-1] in _CLOSING or (link[-1] == ")" and link.count(")") > link.count("("))):
            link = link[:-1]
        yield found.start(), found.start() + len(link), {"$type": "app.bsky.richtext.facet#link", "uri": link}


def _mentions(text: str, dids: Mapping[str, str]) -> Iterator[_Span]:
    for found in _MENTION.finditer(text):
        did = dids.get(found[1].lower())
        if did:
            yield found.start(), found.end(), {"$type": "app.bsky.richtext.facet#mention", "did": did}


def _tags(text: str) -> Iterator[_Span]:
    for found in _TAG.finditer(text):
        if len(found[1]) <= 64:
            yield found.start(), found.end(), {"$type": "app.bsky.richtext.facet#tag", "tag": found[1]}
