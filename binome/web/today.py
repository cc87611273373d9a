"""What waits on a brand, in sentences: the steps of the worn hat first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language

from binome import words
from binome.core.permissions import Actor
from binome.web.loop import Station, stations
from binome.workspaces.queries import BrandCard


@dataclass(frozen=True)
class WaitingLine:
    """Something that waits at one step of the loop."""

    sentence: str
    hat: str
    url: str
    count: int
    mine: bool


def waiting(brand: BrandCard, actor: Actor, now: datetime) -> tuple[WaitingLine, ...]:
    """The steps where something waits; those of the hat the actor wears first, each group in the order of the loop."""
    lines = [_line(station, brand.hat) for station in stations(brand.slug, actor, now, None) if station.count]
    return tuple(sorted(lines, key=lambda line: not line.mine))


def _line(station: Station, hat: str) -> WaitingLine:
    count = station.count or 0
    code = f"waits.{station.code}.{'one' if count == 1 else 'many'}"
    sentence = words.say(code, get_language() or "en", count=count)
    return WaitingLine(sentence, station.hat, station.url, count, station.hat in (hat, "duo"))
