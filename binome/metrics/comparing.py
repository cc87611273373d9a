"""Posts of a channel compared at equal age."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection

from binome.core.equal_age import NEARLY, Aged, Comparison, compare, median_curve
from binome.core.rhythms import READING_AGES
from binome.metrics.queries import MeasuredPost, Number
from binome.workspaces.scopes import current_brand

OTHERS = 60
"""How many of the channel's latest ripe posts one is compared with."""

_RIPE = """
    SELECT object_id, published_at FROM metrics_watch
    WHERE brand_id = %(brand)s AND channel_id = %(channel)s AND ripe_at <= %(now)s AND object_id <> %(itself)s
    ORDER BY published_at DESC LIMIT %(most)s
"""
_READINGS = f"""
    SELECT ripe.object_id, read.metric, read.at - ripe.published_at, read.value
    FROM ({_RIPE}) ripe
    CROSS JOIN LATERAL (
        SELECT metric, at, value FROM metrics_reading
        WHERE brand_id = %(brand)s AND object_id = ripe.object_id AND metric = ANY(%(metrics)s)
          AND at >= ripe.published_at + %(youngest)s AND at <= ripe.published_at + %(oldest)s
    ) read
"""


@dataclass(frozen=True)
class Company:
    """What the other ripe posts of a channel had, by metric: one series of readings a post."""

    series: Mapping[str, Sequence[Sequence[Aged]]]

    def compare(self, number: Number, post: MeasuredPost) -> Comparison | None:
        """A number of `post` beside the median of the others when they were as old."""
        return compare(number.value, number.at - post.published_at, self.series.get(number.metric, ()))

    def curve(self, metric: str, until: timedelta) -> tuple[Aged, ...]:
        """The others' median at each age up to `until`."""
        return median_curve([age for age in READING_AGES if age <= until], self.series.get(metric, ()))


def company_of(
    post: MeasuredPost, metrics: Sequence[str], *, youngest: timedelta, oldest: timedelta, now: datetime
) -> Company:
    """Readings of the channel's other ripe posts, taken when they were between `youngest` and `oldest` old."""
    asked = {
        "brand": current_brand(), "channel": post.channel_id, "itself": post.publication_id, "now": now,
        "most": OTHERS, "metrics": list(metrics), "youngest": youngest * (1 - NEARLY), "oldest": oldest * (1 + NEARLY),
    }  # fmt: skip
    series: dict[str, dict[UUID, list[Aged]]] = defaultdict(lambda: defaultdict(list))
    with connection.cursor() as cursor:
        cursor.execute(_READINGS, asked)
        for object_id, metric, age, value in cursor.fetchall():
            series[metric][object_id].append((age, value))
    return Company({metric: list(by_post.values()) for metric, by_post in series.items()})
