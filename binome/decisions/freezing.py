"""What a piece of evidence says at the moment it is added, as plain values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from binome.core.decisions import FINDING, KPI, PUBLICATION
from binome.insights.queries import finding_card, kpi_progress
from binome.metrics.queries import latest
from binome.planning.queries import kpi_card, objective_card
from binome.publishing.queries import publication_card

QUOTED = 3
"""How many verbatims of a finding are frozen with it."""


def freeze(kind: str, ref_id: UUID, now: datetime) -> dict[str, Any]:
    """The frozen values of a thing of that kind; NotFound when the scope has none."""
    return _FREEZERS[kind](ref_id, now)


def _finding(finding_id: UUID, now: datetime) -> dict[str, Any]:
    line = finding_card(finding_id)
    quotes = [
        {"quote": said.quote, "author": said.author, "network": said.network, "at": said.at.isoformat()}
        for said in line.verbatims[:QUOTED]
    ]
    return {
        "title": line.title, "kind": line.kind, "week": line.week.isoformat(), "heard": line.heard,
        "verbatims": quotes, "at": now.isoformat(),
    }  # fmt: skip


def _kpi(kpi_id: UUID, now: datetime) -> dict[str, Any]:
    objective_id = kpi_card(kpi_id).objective_id
    line = next(line for line in kpi_progress(objective_id, now) if line.kpi.id == kpi_id)
    told = line.progress
    return {
        "metric": line.kpi.metric.code, "version": line.kpi.metric.version, "target": _text(line.kpi.target),
        "value": _text(told.value), "expected": _text(told.expected), "share": told.share,
        "expected_share": told.expected_share, "standing": told.standing.value, "measured": line.measured,
        "objects": line.objects, "read_at": line.read_at.isoformat() if line.read_at else None,
        "objective": objective_card(objective_id).title, "objective_id": str(objective_id), "at": now.isoformat(),
    }  # fmt: skip


def _publication(publication_id: UUID, now: datetime) -> dict[str, Any]:
    card = publication_card(publication_id)
    numbers = [
        {"metric": number.metric, "value": _text(number.value), "at": number.at.isoformat()}
        for _, number in sorted(latest([publication_id])[publication_id].items())
    ]
    return {
        "text": card.parts[0].text if card.parts else "", "network": card.network, "handle": card.channel_handle,
        "permalink": card.permalink, "published_at": card.published_at.isoformat() if card.published_at else None,
        "readings": numbers, "at": now.isoformat(),
    }  # fmt: skip


def _text(value: Any) -> str | None:
    # As text: JSON has no decimals, and a frozen number must stay the one that was seen.
    return None if value is None else f"{value.normalize():f}"


_FREEZERS: dict[str, Callable[[UUID, datetime], dict[str, Any]]] = {
    FINDING: _finding,
    KPI: _kpi,
    PUBLICATION: _publication,
}
