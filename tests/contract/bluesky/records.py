"""The rules of an app.bsky.feed.post record, from its lexicon (bluesky-social/atproto, read 2026-08-20)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import regex


class InvalidRecord(Exception):
    """A 400 with the lexicon's complaint."""


_KEYS = {"$type", "text", "createdAt", "facets", "langs", "embed", "reply", "tags", "labels"}
_FEATURES = {
    "app.bsky.richtext.facet#link": "uri",
    "app.bsky.richtext.facet#mention": "did",
    "app.bsky.richtext.facet#tag": "tag",
}


def check(record: Mapping[str, Any], blobs: Mapping[str, tuple[str, int]]) -> None:
    """InvalidRecord unless the record is a post this network takes; `blobs` are the uploaded ones (mime, size)."""
    _require(set(record) <= _KEYS, f"unknown keys {set(record) - _KEYS}")
    _require(record.get("$type") == "app.bsky.feed.post", "$type")
    text = record.get("text")
    _require(isinstance(text, str), "text is required")
    assert isinstance(text, str)
    _require(len(text.encode()) <= 3000, "text must not be longer than 3000 bytes")
    _require(len(regex.findall(r"\X", text)) <= 300, "text must not be longer than 300 graphemes")
    _require(bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", str(record.get("createdAt")))), "createdAt")
    datetime.fromisoformat(record["createdAt"])
    _require(len(record.get("langs", [])) <= 3, "langs")
    _check_facets(record.get("facets", []), len(text.encode()))
    _check_embed(record.get("embed"), blobs)
    for end in ("root", "parent"):
        if "reply" in record:
            _require(set(record["reply"][end]) == {"uri", "cid"}, f"reply.{end} is a strong reference")


def _check_facets(facets: list[Mapping[str, Any]], length: int) -> None:
    end = 0
    for facet in facets:
        start, stop = facet["index"]["byteStart"], facet["index"]["byteEnd"]
        _require(end <= start < stop <= length, "facets overlap or leave the text")
        end = stop
        for feature in facet["features"]:
            _require(set(feature) == {"$type", _FEATURES[feature["$type"]]}, "feature")


def _check_embed(embed: Mapping[str, Any] | None, blobs: Mapping[str, tuple[str, int]]) -> None:
    if embed is None:
        return
    _require(embed["$type"] == "app.bsky.embed.images" and 1 <= len(embed["images"]) <= 4, "embed")
    for image in embed["images"]:
        _require(set(image) <= {"image", "alt", "aspectRatio"} and "alt" in image, "alt is required")
        _require(min(image.get("aspectRatio", {"width": 1}).values()) >= 1, "aspectRatio")
        held = blobs.get(image["image"]["ref"]["$link"])
        if held is None:
            raise InvalidRecord(f"Could not find blob: {image['image']['ref']['$link']}")
        _require((image["image"]["mimeType"], image["image"]["size"]) == held, "blob reference")
        _require(held[0].startswith("image/") and held[1] <= 2_000_000, "image is not acceptable")


def _require(truth: bool, complaint: str) -> None:
    if not truth:
        raise InvalidRecord(f"Invalid app.bsky.feed.post record: {complaint}")
