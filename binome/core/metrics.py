"""The metrics the product knows: what each number is, how it may be added, and whether it counts an act.

A *reading* is a number as the network gave it, under the `version` of its definition. The words of a metric are in
`binome.words.metrics`, under `name_code` and `definition_code`. To add one: a line here, its words there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How readings of a metric may be put together."""

    CUMULATIVE = "CUMULATIVE"
    """A counter since the beginning of the object: the latest reading counts, and objects may be added."""
    INSTANT = "INSTANT"
    """A level at that moment: the latest reading counts; it has no meaning to add it over time."""
    UNIQUE = "UNIQUE"
    """People counted once each: never added, neither over time nor over posts or channels."""


class Subject(StrEnum):
    """What a metric is read on."""

    PUBLICATION = "PUBLICATION"
    CHANNEL = "CHANNEL"


@dataclass(frozen=True)
class Metric:
    """One metric. `is_action` tells what people did (True) from what merely flatters (vanity, False)."""

    code: str
    kind: Kind
    subject: Subject
    is_action: bool
    unit: str = ""
    version: int = 1
    part_of: str = ""
    """The metric it is a share of: where room is short, the whole is shown alone."""

    @property
    def name_code(self) -> str:
        """The code of its name in `binome.words`."""
        return f"metric.{self.code}"

    @property
    def definition_code(self) -> str:
        """The code of its definition in `binome.words`."""
        return f"metric.{self.code}.definition"


def _of_posts(code: str, *, is_action: bool, kind: Kind = Kind.CUMULATIVE, part_of: str = "") -> Metric:
    return Metric(code, kind, Subject.PUBLICATION, is_action, part_of=part_of)


def _of_accounts(code: str) -> Metric:
    return Metric(code, Kind.INSTANT, Subject.CHANNEL, is_action=False)


_ALL = (
    _of_posts("clicks", is_action=True),
    _of_posts("replies", is_action=True),
    _of_posts("reposts", is_action=True),
    _of_posts("shares", is_action=True),
    _of_posts("quotes", is_action=True),
    _of_posts("saves", is_action=True),
    _of_posts("likes", is_action=False),
    _of_posts("reactions", is_action=False),
    _of_posts("reactions_love", is_action=False, part_of="reactions"),
    _of_posts("reactions_wow", is_action=False, part_of="reactions"),
    _of_posts("reactions_haha", is_action=False, part_of="reactions"),
    _of_posts("reactions_sad", is_action=False, part_of="reactions"),
    _of_posts("reactions_angry", is_action=False, part_of="reactions"),
    _of_posts("views", is_action=False),
    _of_posts("impressions", is_action=False),
    _of_posts("reach", is_action=False, kind=Kind.UNIQUE),
    _of_accounts("followers"),
    _of_accounts("following"),
    _of_accounts("posts"),
)

METRICS: dict[str, Metric] = {metric.code: metric for metric in _ALL}
"""Every metric by its code, action metrics first."""

KPI_METRICS: tuple[Metric, ...] = tuple(metric for metric in _ALL if metric.code not in ("following", "posts"))
"""The metrics an objective may be measured by."""


def metric(code: str) -> Metric:
    """The metric of that code; KeyError for an unknown one, which is a programming error."""
    return METRICS[code]
