"""What the owner of the tables does once a day."""

from django.db import connection, transaction

from binome.metrics.partitions import make_partitions
from binome.workspaces.clock import live_now


def maintain() -> list[str]:
    """Do all of it; gives what was done, in words. Safe to repeat."""
    return [_partitions()]


@transaction.atomic
def _partitions() -> str:
    with connection.cursor() as cursor:
        make_partitions(cursor, live_now().date())
    return "readings have their partitions for a year ahead"
