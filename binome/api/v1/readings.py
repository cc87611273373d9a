"""Numbers, with what each one means and where it comes from."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome import words
from binome.api.door import BrandCall, Room
from binome.api.problems import language_of
from binome.api.shapes import Instant
from binome.core.metrics import METRICS
from binome.core.problems import NotFound
from binome.metrics.queries import Number, curve, latest, readings_of

room = Room("Readings")
SINCE_AT_FIRST = timedelta(days=30)


class MetricOut(Schema):
    """A metric: what it is, and how it may be added."""

    code: str
    name: str
    definition: str
    kind: str = Field(description="CUMULATIVE (a counter), INSTANT (a level), UNIQUE (people once: never added).")
    subject: str = Field(description="PUBLICATION or CHANNEL.")
    is_action: bool = Field(description="Whether it counts what people did; a vanity metric otherwise.")
    version: int = Field(description="Of its definition; each reading keeps the one it was read under.")


class ReadingOut(Schema):
    """A number as its network gave it."""

    metric: str
    value: Decimal
    at: datetime
    source: str
    definition_version: int


class PointOut(Schema):
    """One point of a series."""

    at: datetime
    value: Decimal


class SeriesOut(Schema):
    """Every reading of one metric of one thing, oldest first."""

    object_id: UUID
    metric: MetricOut
    points: list[PointOut]


@room.get("/metrics", "metrics.view", list[MetricOut])
def list_metrics(request: BrandCall) -> list[MetricOut]:
    """The metrics that Binôme knows, action metrics first, with their definitions."""
    return [_metric(code, language_of(request)) for code in METRICS]


@room.get("/readings/{object_id}/latest", "metrics.view", list[ReadingOut])
def list_latest_readings(request: BrandCall, object_id: UUID) -> list[Number]:
    """The last reading of each metric of a publication or a channel; one that was never read is absent."""
    found = latest([object_id])[object_id]
    return [found[code] for code in sorted(found)]


@room.get("/readings/{object_id}", "metrics.view", list[ReadingOut])
def list_readings(request: BrandCall, object_id: UUID, since: Instant | None = None) -> tuple[Number, ...]:
    """Every number of a publication or a channel as it was read, the latest first (500 at most); of the last 30 days
    unless `since` is said."""
    return readings_of(object_id, since=since or request.now - SINCE_AT_FIRST)


@room.get("/readings/{object_id}/series/{metric}", "metrics.view", SeriesOut)
def get_series(request: BrandCall, object_id: UUID, metric: str, since: Instant | None = None) -> SeriesOut:
    """The curve of one metric of a publication or a channel, with its definition."""
    if metric not in METRICS:
        raise NotFound("metric", metric)
    points = [PointOut(at=point.at, value=point.value) for point in curve(object_id, metric, since=since)]
    return SeriesOut(object_id=object_id, metric=_metric(metric, language_of(request)), points=points)


def _metric(code: str, language: str) -> MetricOut:
    known = METRICS[code]
    return MetricOut(
        code=code, name=words.say(known.name_code, language), definition=words.say(known.definition_code, language),
        kind=known.kind.value, subject=known.subject.value, is_action=known.is_action, version=known.version,
    )  # fmt: skip
