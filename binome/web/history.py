"""What happened to a thing, told line by line, in the colour of whoever did it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.utils.translation import get_language, gettext

from binome import words
from binome.workspaces.queries import EventLine

HATS: Mapping[str, Mapping[str, str]] = {
    "brief": {"ACKNOWLEDGED": "cm", "ASKED": "cm"},
    "finding": {"ACKNOWLEDGED": "smm"},
}
"""Whose hat an event belongs to, where that is not the usual one of its thing."""
USUAL = {"objective": "smm", "brief": "smm", "finding": "cm", "decision": "smm"}


@dataclass(frozen=True)
class HistoryLine:
    """One thing that happened."""

    sentence: str
    hat: str
    at: datetime
    why: str


def history(events: Iterable[EventLine]) -> tuple[HistoryLine, ...]:
    """The events in words, oldest first; what was done several times in a row is told once, those without words not."""
    told = [_line(event) for event in events if words.known(_code(event))]
    return tuple(list(same)[-1] for _sentence, same in groupby(told, key=lambda line: (line.sentence, line.why)))


def _line(event: EventLine) -> HistoryLine:
    sentence = words.say(_code(event), get_language() or "en", who=event.person or gettext("Somebody"))
    hat = HATS.get(event.subject_type, {}).get(event.event, USUAL.get(event.subject_type, ""))
    return HistoryLine(sentence, hat, event.at, event.why)


def _code(event: EventLine) -> str:
    took_back = event.event == "EDITED" and event.from_state == "ACKNOWLEDGED"
    return f"{event.subject_type}_event.{'REOPENED_BY_EDIT' if took_back else event.event}"
