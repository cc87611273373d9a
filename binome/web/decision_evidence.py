"""Evidence on the screen: what may be added to a decision, and what was frozen with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from binome import words
from binome.core.decisions import FINDING, KPI, PUBLICATION
from binome.core.metrics import METRICS, Metric
from binome.core.progress import in_steps_of
from binome.decisions.queries import EvidenceCard
from binome.insights.queries import recent_findings
from binome.planning.queries import objectives
from binome.publishing.queries import published_posts

LATEST = 30
Choice = tuple[str, str]


@dataclass(frozen=True)
class FrozenNumber:
    """A number as it was."""

    metric: Metric
    value: Decimal | None


@dataclass(frozen=True)
class EvidenceLine:
    """A piece of evidence, its frozen values read back from JSON."""

    card: EvidenceCard
    frozen: Mapping[str, Any]
    at: datetime
    number: FrozenNumber | None
    target: Decimal | None
    expected: Decimal | None
    numbers: tuple[FrozenNumber, ...]


def evidence_line(card: EvidenceCard) -> EvidenceLine:
    """One piece as the page shows it."""
    frozen = dict(card.frozen)
    for said in frozen.get("verbatims", ()):
        said["at"] = datetime.fromisoformat(said["at"])
    for name, reader in (("week", date.fromisoformat), ("published_at", datetime.fromisoformat)):
        frozen[name] = reader(frozen[name]) if frozen.get(name) else None
    return EvidenceLine(
        card=card, frozen=frozen, at=datetime.fromisoformat(frozen["at"]),
        number=_number(frozen) if card.kind == KPI else None, target=_decimal(frozen.get("target")),
        expected=_expected(frozen) if card.kind == KPI else None,
        numbers=tuple(_number(reading) for reading in frozen.get("readings", ())),
    )  # fmt: skip


def choices(taken: set[UUID]) -> list[tuple[str, list[Choice]]]:
    """What may be added, by kind: ("KIND:id", words); what is there already is left out."""
    groups = [
        (_("Findings"), [(FINDING, key, title) for key, title in recent_findings(LATEST).items()]),
        (_("Numbers"), [
            (KPI, kpi.id, f"{_name(kpi.metric)} · {card.title}") for card in objectives("ACTIVE") for kpi in card.kpis
        ]),
        (_("Publications"), [
            (PUBLICATION, post.id, post.text[:90] or post.permalink) for post in published_posts(limit=LATEST)
        ]),
    ]  # fmt: skip
    return [
        (name, [(f"{kind}:{key}", words_) for kind, key, words_ in held if key not in taken]) for name, held in groups
    ]


def chosen(value: str) -> tuple[str, UUID | None]:
    """The kind and the id of a choice; nothing for an empty or a wrong one."""
    kind, _colon, key = value.partition(":")
    try:
        return kind, UUID(key)
    except ValueError:
        return kind or FINDING, None


def _number(frozen: Mapping[str, Any]) -> FrozenNumber:
    return FrozenNumber(METRICS[frozen["metric"]], _decimal(frozen["value"]))


def _expected(frozen: Mapping[str, Any]) -> Decimal:
    return in_steps_of(Decimal(frozen["target"]), Decimal(frozen["expected"]))


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _name(metric: Metric) -> str:
    return words.say(metric.name_code, get_language() or "en")
