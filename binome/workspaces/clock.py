"""The live time: the database's, so that every process of every host agrees. A simulation passes its own `now`."""

from __future__ import annotations

from datetime import datetime

from django.db import connection


def live_now() -> datetime:
    """The database's present instant (aware, UTC). For the doors; actions and queries take `now`."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now
