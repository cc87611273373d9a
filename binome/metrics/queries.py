"""What others read of numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import connection

from binome.channels.queries import channel_card
from binome.core.windows import Ripeness
from binome.core.windows import ripeness as ripeness_of
from binome.metrics.models import NewestReading, Reading, Watch
from binome.metrics.models.watch import PUBLICATION
from binome.metrics.windows import window_of
from binome.workspaces.counting import Counting, counting
from binome.workspaces.scopes import current_brand
from binome.workspaces.selecting import Selection

RIPENED_LATELY = timedelta(days=7)


@dataclass(frozen=True)
class Number:
    """A number of an object, with where it comes from: metric, source, instant, version of the definition."""

    object_id: UUID
    metric: str
    value: Decimal
    at: datetime
    source: str
    definition_version: int


@dataclass(frozen=True)
class Total:
    """The last readings of several objects: added up, the widest single one, how many there were, the freshest."""

    added: Decimal
    widest: Decimal
    objects: int
    at: datetime


@dataclass(frozen=True)
class Point:
    """One point of a curve."""

    at: datetime
    value: Decimal


@dataclass(frozen=True)
class MeasuredPost:
    """A post whose numbers are read, and when."""

    publication_id: UUID
    channel_id: UUID
    format: str
    published_at: datetime
    ripe_at: datetime
    polled_at: datetime | None
    next_at: datetime | None
    ended_at: datetime | None
    problem_code: str

    def ripeness(self, now: datetime) -> Ripeness:
        """Whether it breathes or is ripe."""
        return ripeness_of(self.published_at, self.ripe_at - self.published_at, now)


def latest(object_ids: Sequence[UUID], metrics: Sequence[str] | None = None) -> dict[UUID, dict[str, Number]]:
    """The last reading of each number, by object and metric; an object or a number never read is absent."""
    rows = NewestReading.objects.filter(object_id__in=object_ids)
    if metrics is not None:
        rows = rows.filter(metric__in=metrics)
    found: dict[UUID, dict[str, Number]] = defaultdict(dict)
    for row in rows:
        found[row.object_id][row.metric] = _number(row)
    return {object_id: found[object_id] for object_id in object_ids}


def totals(held: Selection, metrics: Sequence[str]) -> dict[tuple[UUID, str], Total]:
    """The last readings of many objects put together, by group and metric, for the (group, object) pairs of `held`.
    A number that nobody read counts nowhere. 1 SQL query, however many objects there are."""
    with connection.cursor() as cursor:
        cursor.execute(_TOTALS.format(held=held.sql), [*held.params, current_brand(), list(metrics)])
        return {(row[0], row[1]): Total(*row[2:]) for row in cursor.fetchall()}


def sizes(held: Selection) -> dict[UUID, int]:
    """How many objects each group of `held` has, read or not; 1 SQL query."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, count(*) FROM ({held.sql}) AS held (id, object_id) GROUP BY id", held.params)
        return dict(cursor.fetchall())


_TOTALS = """
    SELECT held.id, number.metric, sum(number.value), max(number.value), count(*), max(number.at)
    FROM ({held}) AS held (id, object_id)
    JOIN metrics_newestreading number ON number.brand_id = %s AND number.object_id = held.object_id
    WHERE number.metric = ANY (%s)
    GROUP BY held.id, number.metric
"""


def curve(object_id: UUID, metric: str, *, since: datetime | None = None) -> tuple[Point, ...]:
    """Every reading of one number, oldest first."""
    rows = Reading.objects.filter(object_id=object_id, metric=metric)
    if since is not None:
        rows = rows.filter(at__gte=since)
    return tuple(Point(at, value) for at, value in rows.order_by("at", "id").values_list("at", "value"))


def readings_of(object_id: UUID, *, since: datetime, limit: int = 500) -> tuple[Number, ...]:
    """Every number of an object as it was read, the latest first."""
    rows = Reading.objects.filter(object_id=object_id, at__gte=since).order_by("-at", "metric", "id")
    return tuple(_number(row) for row in rows[:limit])


def ripeness(published_at: datetime, channel_id: UUID, format: str, now: datetime) -> Ripeness:
    """Where a post of that channel and format stands in its observation window."""
    return ripeness_of(published_at, window_of(channel_card(channel_id), format), now)


def measured_post(publication_id: UUID) -> MeasuredPost | None:
    """The post if its numbers are read, None when nobody has looked yet."""
    row = Watch.objects.filter(object_id=publication_id, object_kind=PUBLICATION).first()
    return _measured(row) if row else None


def measured_posts(
    *,
    limit: int = 30,
    channel_id: UUID | None = None,
    before: datetime | None = None,
    ripe_by: datetime | None = None,
) -> tuple[MeasuredPost, ...]:
    """The latest posts whose numbers are read; of one channel, published before an instant, ripe by another."""
    # The brand is said though the scope says it too: only an equality lets the index give the order.
    rows = Watch.objects.filter(brand_id=current_brand(), published_at__isnull=False)
    if before is not None:
        rows = rows.filter(published_at__lt=before)
    if ripe_by is not None:
        rows = rows.filter(ripe_at__lte=ripe_by)
    if channel_id is not None:
        rows = rows.filter(channel_id=channel_id)
    return tuple(_measured(row) for row in rows.order_by("-published_at", "id")[:limit])


def posts_ripened(now: datetime) -> Counting:
    """Posts that ended their window in the last week: they may be judged now. For the loop bar."""
    return counting(Watch.objects.filter(ripe_at__gt=now - RIPENED_LATELY, ripe_at__lte=now))


def _number(row: NewestReading | Reading) -> Number:
    return Number(row.object_id, row.metric, row.value, row.at, row.source, row.definition_version)


def _measured(row: Watch) -> MeasuredPost:
    if row.published_at is None or row.ripe_at is None:
        raise ValueError(f"watch {row.pk} is a channel's, not a post's")
    return MeasuredPost(
        publication_id=row.object_id, channel_id=row.channel_id, format=row.format, published_at=row.published_at,
        ripe_at=row.ripe_at, polled_at=row.polled_at, next_at=row.next_at, ended_at=row.ended_at,
        problem_code=row.problem_code,
    )  # fmt: skip
