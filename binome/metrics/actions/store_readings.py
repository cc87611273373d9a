"""Keeps numbers as they were given."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from binome.core.metrics import METRICS
from binome.workspaces.scopes import current_brand

log = logging.getLogger("binome.metrics")

_NEW = """
    SELECT * FROM unnest(%(objects)s::uuid[], %(metrics)s::text[], %(ats)s::timestamptz[], %(values)s::numeric[],
                         %(versions)s::int[]) AS new (object_id, metric, at, value, version)
"""
_KEEP = f"""
    INSERT INTO metrics_reading (brand_id, object_id, metric, at, value, source, definition_version)
    SELECT %(brand)s, object_id, metric, at, value, %(source)s, version FROM ({_NEW}) new
    WHERE NOT EXISTS (SELECT FROM metrics_reading old WHERE old.brand_id = %(brand)s
                      AND (old.object_id, old.metric, old.at) = (new.object_id, new.metric, new.at)
                      AND old.source = %(source)s)
"""
_NEWEST = f"""
    INSERT INTO metrics_newestreading AS kept
        (brand_id, object_id, metric, at, value, source, definition_version)
    SELECT DISTINCT ON (object_id, metric) %(brand)s, object_id, metric, at, value, %(source)s, version
    FROM ({_NEW}) new ORDER BY object_id, metric, at DESC
    ON CONFLICT (brand_id, object_id, metric) DO UPDATE SET
        at = excluded.at, value = excluded.value, source = excluded.source,
        definition_version = excluded.definition_version
    WHERE excluded.at >= kept.at
"""


@dataclass(frozen=True)
class Given:
    """One number of an object, at the instant it was read."""

    object_id: UUID
    metric: str
    at: datetime
    value: int | Decimal


@transaction.atomic
def store_readings(given: Sequence[Given], *, source: str) -> int:
    """How many readings were kept. `source` is the network's code, or the file they come from; the same number of
    the same source at the same instant is kept once. A metric nobody has defined is left out, and said in the log."""
    known = [reading for reading in given if reading.metric in METRICS]
    if len(known) < len(given):
        unknown = sorted({reading.metric for reading in given} - METRICS.keys())
        log.warning("numbers without a definition were left out", extra={"metrics": unknown, "source": source})
    if not known:
        return 0
    columns: dict[str, Any] = {
        "brand": current_brand(), "source": source, "objects": [reading.object_id for reading in known],
        "metrics": [reading.metric for reading in known], "ats": [reading.at for reading in known],
        "values": [Decimal(reading.value) for reading in known],
        "versions": [METRICS[reading.metric].version for reading in known],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, columns)
        kept: int = cursor.rowcount
        cursor.execute(_NEWEST, columns)
    return kept
