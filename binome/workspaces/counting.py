"""Several counts in one query: a page does not pay a round trip for each number of the loop bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from binome.workspaces.scopes import current_scope


@dataclass(frozen=True)
class Counting:
    """A count still to be made: the SQL of the rows and its parameters. It is no lazy query: it counts in the scope
    that is open when `count_all` is called."""

    sql: str
    params: tuple[Any, ...]


def counting(rows: QuerySet[Any]) -> Counting:
    """How many `rows` there are, to be counted with others."""
    sql, params = rows.order_by().values("pk").query.sql_with_params()
    return Counting(sql, tuple(params))


def count_all(wanted: Sequence[Counting]) -> tuple[int, ...]:
    """Every count, in one query."""
    current_scope()
    if not wanted:
        return ()
    parts = ", ".join(f"(SELECT count(*) FROM ({one.sql}) AS counted)" for one in wanted)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {parts}", [param for one in wanted for param in one.params])
        return tuple(cursor.fetchone())
