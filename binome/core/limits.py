"""What a network accepts, as data, and the check of a text and its media against it.

The same check serves the composer while one types, the action that schedules, and the worker just before sending.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any, Protocol

from binome.core.problems import Problem
from binome.core.text_counting.graphemes import count_graphemes
from binome.core.text_counting.links_shortened import count_with_short_links


class Counting(StrEnum):
    """The rule by which a network counts a text."""

    GRAPHEMES = "graphemes"
    SHORT_LINKS = "short_links"


@dataclass(frozen=True)
class Limits:
    """Limits of a network, or of one server of it. Sizes are bytes, dimensions pixels, None = no limit known."""

    text_max: int
    counting: Counting = Counting.GRAPHEMES
    text_max_bytes: int | None = None
    url_length: int = 23
    media_max: int = 4
    image_mimes: tuple[str, ...] = ("image/jpeg", "image/png", "image/gif", "image/webp")
    image_max_bytes: int | None = None
    image_max_pixels: int | None = None
    video_mimes: tuple[str, ...] = ()
    video_max_bytes: int | None = None
    alt_max: int | None = None
    media_required: bool = False
    formats: tuple[str, ...] = ("text", "image", "carousel")
    observation: Mapping[str, timedelta] = field(default_factory=dict)
    observation_default: timedelta = timedelta(hours=48)

    def with_instance(self, stated: Mapping[str, Any]) -> Limits:
        """These limits with what one server states about itself; unknown names are ignored, absent ones kept."""
        known = {name: stated[name] for name in _STATED if stated.get(name) is not None}
        for name in ("image_mimes", "video_mimes"):
            if name in known:
                known[name] = tuple(known[name])
        return replace(self, **known)

    def observation_of(self, format: str) -> timedelta:
        """How long a post of that format breathes before it may be judged."""
        return self.observation.get(format, self.observation_default)


_STATED = (
    "text_max",
    "url_length",
    "media_max",
    "image_mimes",
    "image_max_bytes",
    "image_max_pixels",
    "video_mimes",
    "video_max_bytes",
    "alt_max",
    "media_required",
)


class MediaFacts(Protocol):
    """What the check needs to know of an image or a video."""

    @property
    def mime(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def alt(self) -> str: ...
    @property
    def name(self) -> str: ...


def count_text(limits: Limits, text: str) -> int:
    """The length of `text` as this network counts it."""
    if limits.counting is Counting.SHORT_LINKS:
        return count_with_short_links(text, limits.url_length)
    return count_graphemes(text)


def check_text(limits: Limits, text: str) -> list[Problem]:
    """What this network would refuse in `text`; an empty list when it would take it."""
    problems = []
    count, weight = count_text(limits, text), len(text.encode())
    if count > limits.text_max:
        params = {"count": count, "max": limits.text_max, "over": count - limits.text_max}
        problems.append(Problem("text.too_long", "text", params))
    if limits.text_max_bytes is not None and weight > limits.text_max_bytes:
        problems.append(Problem("text.too_many_bytes", "text", {"count": weight, "max": limits.text_max_bytes}))
    return problems


def check_media(limits: Limits, media: Sequence[MediaFacts]) -> list[Problem]:
    """What this network would refuse in these media, one problem each, `field` being `media.<position from 0>`."""
    problems = []
    if len(media) > limits.media_max:
        problems.append(Problem("media.too_many", "media", {"count": len(media), "max": limits.media_max}))
    if limits.media_required and not media:
        problems.append(Problem("media.required", "media"))
    for position, item in enumerate(media):
        problems.extend(_check_item(limits, item, f"media.{position}"))
    return problems


def check_post(limits: Limits, text: str, media: Sequence[MediaFacts]) -> list[Problem]:
    """Everything this network would refuse in a post of this text and these media."""
    problems = check_text(limits, text) + check_media(limits, media)
    if not text.strip() and not media:
        problems.insert(0, Problem("text.empty", "text"))
    return problems


def _check_item(limits: Limits, item: MediaFacts, where: str) -> list[Problem]:
    if item.mime in limits.image_mimes:
        problems = _check_size(item, limits.image_max_bytes, where)
        problems += _check_pixels(item, limits.image_max_pixels, where)
    elif item.mime in limits.video_mimes:
        problems = _check_size(item, limits.video_max_bytes, where)
    else:
        problems = [Problem("media.type_refused", where, {"name": item.name, "mime": item.mime})]
    return problems + _check_alt(item, limits.alt_max, where)


def _check_size(item: MediaFacts, most: int | None, where: str) -> list[Problem]:
    if most is None or item.size <= most:
        return []
    return [Problem("media.too_heavy", where, {"name": item.name, "kb": -(-item.size // 1000), "max_kb": most // 1000})]


def _check_pixels(item: MediaFacts, most: int | None, where: str) -> list[Problem]:
    pixels = item.width * item.height
    if most is None or pixels <= most:
        return []
    return [Problem("media.too_many_pixels", where, {"name": item.name, "pixels": pixels, "max": most})]


def _check_alt(item: MediaFacts, most: int | None, where: str) -> list[Problem]:
    count = count_graphemes(item.alt)
    if most is None or count <= most:
        return []
    return [Problem("media.alt_too_long", where, {"name": item.name, "count": count, "max": most})]
