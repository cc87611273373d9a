"""Posts of a channel compared at equal age."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from binome.core.equal_age import NEARLY, Aged, Comparison, compare, median_curve
from binome.core.rhythms import READING_AGES
from binome.metrics.queries import MeasuredPost, Number, measured_posts
from binome.workspaces.scopes import current_brand

OTHERS = 60
"""How many of the channel's latest ripe posts one is compared with."""

# In two steps, with the instants as values: so the planner leaves out the months that cannot matter, and goes to the
# few posts by the index (one query with a join read all five million readings).
_READINGS = """
    SELECT read.object_id, read.metric, read.at - post.published_at, read.value
    FROM unnest(%(ids)s::uuid[], %(published)s::timestamptz[]) AS post (id, published_at)
    JOIN metrics_reading read ON read.object_id = post.id
    WHERE read.brand_id = %(brand)s AND read.object_id = ANY(%(ids)s) AND read.metric = ANY(%(metrics)s)
      AND read.at >= %(first)s AND read.at <= %(last)s AND read.at <= post.published_at + %(oldest)s
      AND read.at >= post.published_at + CASE WHEN read.metric = %(drawn)s THEN interval '0' ELSE %(youngest)s END
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


def company_of(post: MeasuredPost, numbers: Sequence[Number], *, drawn: str = "", now: datetime) -> Company:
    """The channel's other ripe posts: their readings at about the ages of `numbers`, and all along for the metric
    that is `drawn`."""
    others = _ripe_others(post, now)
    if not others or not numbers:
        return Company({})
    ages = [number.at - post.published_at for number in numbers]
    oldest = max(ages) * (1 + NEARLY)
    published = [other.published_at for other in others]
    asked: dict[str, Any] = {
        "brand": current_brand(), "ids": [other.publication_id for other in others], "published": published,
        "metrics": [number.metric for number in numbers], "drawn": drawn, "oldest": oldest,
        "youngest": min(ages) * (1 - NEARLY), "first": min(published), "last": max(published) + oldest,
    }  # fmt: skip
    series: dict[str, dict[UUID, list[Aged]]] = defaultdict(lambda: defaultdict(list))
    with connection.cursor() as cursor:
        cursor.execute(_READINGS, asked)
        for object_id, metric, age, value in cursor.fetchall():
            series[metric][object_id].append((age, value))
    return Company({metric: list(by_post.values()) for metric, by_post in series.items()})


def _ripe_others(post: MeasuredPost, now: datetime) -> list[MeasuredPost]:
    latest = measured_posts(limit=OTHERS + 1, channel_id=post.channel_id, ripe_by=now)
    return [other for other in latest if other.publication_id != post.publication_id][:OTHERS]
