"""The form of an objective and its KPIs: what was typed, and what to show in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.http import QueryDict

from binome.core.metrics import KPI_METRICS, Metric
from binome.core.objectives import KpiDraft, ObjectiveDraft
from binome.core.progress import Direction
from binome.planning.queries import KpiCard, ObjectiveCard
from binome.web.typed import Typed

Values = Mapping[str, str]
OWN = ("title", "why", "starts_on", "due_on", "owner_id")
OF_KPI = ("metric", "direction", "target", "baseline", "due_on")
LEAST_ROWS = 3
FIRST_STRETCH = timedelta(days=30)


@dataclass(frozen=True)
class KpiRow:
    """One KPI of the form: `name` begins its fields' names; a spare row may stay empty."""

    name: str
    chosen: str
    is_spare: bool


ACTION_METRICS: tuple[Metric, ...] = tuple(metric for metric in KPI_METRICS if metric.is_action)
VANITY_METRICS: tuple[Metric, ...] = tuple(metric for metric in KPI_METRICS if not metric.is_action)


def sent_values(sent: QueryDict) -> Values:
    """What was typed, KPI rows left empty dropped, so that positions are those of the draft."""
    values = {name: sent.get(name, "") for name in OWN}
    filled = [row for row in _rows(sent) if row["metric"] or row["target"]]
    return values | {f"kpis.{i}.{name}": row[name] for i, row in enumerate(filled) for name in OF_KPI}


def draft_of(values: Values) -> ObjectiveDraft:
    """The draft that `values` describe; BadInput for what cannot be read."""
    typed = Typed(values)
    draft = ObjectiveDraft(
        title=typed.text("title"), why=typed.text("why"), starts_on=typed.day("starts_on"),
        due_on=typed.day("due_on"), owner_id=typed.key("owner_id"),
        kpis=tuple(_kpi(typed, f"kpis.{i}") for i in range(_count(values))),
    )  # fmt: skip
    typed.refuse()
    return draft


def first_values(today: date, owner_id: object) -> Values:
    """What a new form proposes."""
    due_on = today + FIRST_STRETCH
    return {"starts_on": today.isoformat(), "due_on": due_on.isoformat(), "owner_id": str(owner_id)}


def values_of(card: ObjectiveCard) -> Values:
    """An objective as the form shows it."""
    values = {
        "title": card.title, "why": card.why, "starts_on": card.starts_on.isoformat(),
        "due_on": card.due_on.isoformat(), "owner_id": str(card.owner_id or ""),
    }  # fmt: skip
    for i, kpi in enumerate(card.kpis):
        values |= {f"kpis.{i}.{name}": text for name, text in _kpi_values(kpi, card).items()}
    return values


def kpi_rows(values: Values) -> tuple[KpiRow, ...]:
    """The rows to show: those that are filled, then spare ones."""
    filled = _count(values)
    return tuple(
        KpiRow(f"kpis.{i}", values.get(f"kpis.{i}.metric", ""), is_spare=i > 0 and i >= filled)
        for i in range(max(filled + 1, LEAST_ROWS))
    )


def _rows(sent: QueryDict) -> list[dict[str, str]]:
    positions = sorted({int(part) for part in _positions(sent) if part.isdecimal()})
    return [{name: sent.get(f"kpis.{i}.{name}", "").strip() for name in OF_KPI} for i in positions]


def _positions(sent: QueryDict) -> list[str]:
    return [name.split(".")[1] for name in sent if name.startswith("kpis.") and name.count(".") == 2]


def _count(values: Values) -> int:
    return sum(name.endswith(".metric") for name in values)


def _kpi(typed: Typed, name: str) -> KpiDraft:
    return KpiDraft(
        metric=typed.text(f"{name}.metric"), target=typed.number(f"{name}.target"),
        baseline=typed.number(f"{name}.baseline"), due_on=typed.day(f"{name}.due_on"),
        direction=typed.text(f"{name}.direction") or Direction.UP,
    )  # fmt: skip


def _kpi_values(kpi: KpiCard, card: ObjectiveCard) -> dict[str, str]:
    return {
        "metric": kpi.metric.code, "direction": kpi.direction.value, "target": _plain(kpi.target),
        "baseline": _plain(kpi.baseline), "due_on": "" if kpi.due_on == card.due_on else kpi.due_on.isoformat(),
    }  # fmt: skip


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
