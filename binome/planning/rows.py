"""Finds the rows that actions change."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model

from binome.core.problems import NotFound
from binome.planning.models import Brief, Campaign, Objective

M = TypeVar("M", bound=Model)


def objective_row(objective_id: UUID, *, lock: bool = False) -> Objective:
    """The objective, locked for the transaction if asked; NotFound when the scope has none."""
    return _row(Objective, "objective", objective_id, lock)


def campaign_row(campaign_id: UUID, *, lock: bool = False) -> Campaign:
    """The campaign, locked for the transaction if asked; NotFound when the scope has none."""
    return _row(Campaign, "campaign", campaign_id, lock)


def brief_row(brief_id: UUID, *, lock: bool = False) -> Brief:
    """The brief, locked for the transaction if asked; NotFound when the scope has none."""
    return _row(Brief, "brief", brief_id, lock)


def _row(model: Any, kind: str, key: UUID, lock: bool) -> Any:
    rows = model.objects.select_for_update() if lock else model.objects
    row = rows.filter(pk=key).first()
    if row is None:
        raise NotFound(kind, key)
    return row
