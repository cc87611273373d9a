"""Rows one stage selects and a later one works on, without their ids travelling through Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet


@dataclass(frozen=True)
class Selection:
    """Pairs (group, object) still to be selected: the SQL and its parameters. Like a Counting it is no lazy query: it
    selects in the scope that is open when whoever got it runs it."""

    sql: str
    params: tuple[Any, ...]

    def __or__(self, other: Selection) -> Selection:
        """Both selections, one after the other."""
        return Selection(f"{self.sql} UNION ALL {other.sql}", self.params + other.params)


def selection(rows: QuerySet[Any], group: str, key: str) -> Selection:
    """The pairs of two UUID fields of `rows`."""
    sql, params = rows.order_by().values_list(group, key).query.sql_with_params()
    return Selection(sql, tuple(params))


def pairs(groups: Sequence[Any], keys: Sequence[Any]) -> Selection:
    """Every one of `groups` with every one of `keys`, all UUIDs."""
    every = "SELECT * FROM unnest(%s::uuid[]) AS g CROSS JOIN unnest(%s::uuid[]) AS k"
    return Selection(every, ([str(one) for one in groups], [str(one) for one in keys]))
