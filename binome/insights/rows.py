"""Finds the rows that actions change."""

from __future__ import annotations

from uuid import UUID

from binome.core.problems import NotFound
from binome.insights.models import Finding


def finding_row(finding_id: UUID) -> Finding:
    """The finding, locked for the transaction; NotFound when the scope has none."""
    row: Finding | None = Finding.objects.select_for_update().filter(pk=finding_id).first()
    if row is None:
        raise NotFound("finding", finding_id)
    return row
