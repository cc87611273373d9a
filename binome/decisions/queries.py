"""What others read of the decision log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, DateField, DateTimeField, F, Func, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce

from binome.core.decisions import DecisionDraft, OptionDraft
from binome.core.problems import NotFound
from binome.decisions.models import Decision, Evidence, Option
from binome.workspaces.counting import Counting, counting


@dataclass(frozen=True)
class OptionCard:
    """A way to go."""

    id: UUID
    title: str
    pros: str
    cons: str
    chosen: bool


@dataclass(frozen=True)
class EvidenceCard:
    """What it stood on: `frozen` is what that said when it was added (see `decisions.freezing`)."""

    id: UUID
    kind: str
    ref_id: UUID
    note: str
    frozen: Mapping[str, Any]
    added_at: datetime


@dataclass(frozen=True)
class DecisionLine:
    """A decision in the log; `chosen` is the title of the option that was taken."""

    id: UUID
    title: str
    state: str
    owner_id: UUID | None
    owner: str
    expected_effect: str
    review_on: date | None
    outcome: str
    objective_id: UUID | None
    opened_at: datetime
    decided_at: datetime | None
    reviewed_at: datetime | None
    chosen: str
    evidence: int

    def is_due(self, today: date) -> bool:
        """Whether it is time to look back."""
        return self.state == "DECIDED" and self.review_on is not None and self.review_on <= today


@dataclass(frozen=True)
class DecisionCard:
    """A whole decision."""

    line: DecisionLine
    context: str
    options: tuple[OptionCard, ...]
    evidence: tuple[EvidenceCard, ...]
    draft: DecisionDraft


def decisions(states: Sequence[str] | None = None, limit: int = 200) -> tuple[DecisionLine, ...]:
    """The log (of some states), the latest opened first; 1 SQL query."""
    rows = _lines_query()
    if states is not None:
        rows = rows.filter(state__in=states)
    return tuple(_line(row) for row in rows.order_by("-opened_at", "-id")[:limit])


def decision_card(decision_id: UUID) -> DecisionCard:
    """One decision; NotFound when the scope has none. 3 SQL queries."""
    evidence = Prefetch("evidence_rows", Evidence.objects.order_by("added_at", "id"))
    options = Prefetch("options", Option.objects.order_by("position"))
    row = _lines_query().prefetch_related(options, evidence).filter(pk=decision_id).first()
    if row is None:
        raise NotFound("decision", decision_id)
    return DecisionCard(
        line=_line(row), context=row.context, draft=draft_of(row),
        options=tuple(OptionCard(o.pk, o.title, o.pros, o.cons, o.chosen) for o in row.options.all()),
        evidence=tuple(_evidence(held) for held in row.evidence_rows.all()),
    )  # fmt: skip


def decision_refs(decision_id: UUID) -> tuple[DecisionLine, dict[str, list[UUID]]]:
    """A decision and the ids of what it stands on, by kind; NotFound when the scope has none. 1 SQL query."""
    held = {"held_kind": F("evidence_rows__kind"), "held_id": F("evidence_rows__ref_id")}
    rows: list[Any] = list(_lines_query().filter(pk=decision_id).annotate(**held))
    if not rows:
        raise NotFound("decision", decision_id)
    refs: dict[str, list[UUID]] = defaultdict(list)
    for row in rows:
        refs[row.held_kind].append(row.held_id)
    return _line(rows[0]), refs


def decisions_about(objective_ids: Iterable[UUID], ref_ids: Iterable[UUID]) -> tuple[DecisionLine, ...]:
    """The decisions on these objectives, or that stand on any of these findings, KPIs or publications."""
    standing_on = Evidence.objects.filter(ref_id__in=list(ref_ids)).values("decision_id")
    rows = _lines_query().filter(Q(objective_id__in=list(objective_ids)) | Q(pk__in=standing_on))
    return tuple(_line(row) for row in rows.order_by("opened_at", "id"))


def decisions_waiting(now: datetime) -> Counting:
    """Decisions to take, or to look back at on the brand's day of `now`. For the loop bar."""
    wall_time = Func(F("brand__timezone"), Value(now), function="timezone", output_field=DateTimeField())
    due = Q(state="DECIDED", review_on__lte=Cast(wall_time, DateField()))
    return counting(Decision.objects.filter(Q(state="OPEN") | due))


def draft_of(row: Decision) -> DecisionDraft:
    """What a decision's row says, as the rules read it; for the actions of this stage."""
    options = (OptionDraft(o.title, o.pros, o.cons, o.pk) for o in row.options.all())
    return DecisionDraft(
        title=row.title, context=row.context, options=tuple(options), objective_id=row.objective_id,
        owner_id=row.owner_id, expected_effect=row.expected_effect, review_on=row.review_on,
    )  # fmt: skip


def _lines_query() -> QuerySet[Decision]:
    # Subqueries: grouping by `id` alone is refused, since the table's key is (brand_id, id).
    chosen = Option.objects.filter(decision=OuterRef("pk"), chosen=True).values("title")[:1]
    held = Evidence.objects.filter(decision=OuterRef("pk")).order_by().values("decision").annotate(n=Count("id"))
    return Decision.objects.select_related("owner").annotate(
        chosen_title=Coalesce(Subquery(chosen), Value("")), evidence_count=Coalesce(Subquery(held.values("n")), 0)
    )


def _line(row: Any) -> DecisionLine:
    return DecisionLine(
        id=row.pk, title=row.title, state=row.state, owner_id=row.owner_id, owner=str(row.owner or ""),
        expected_effect=row.expected_effect, review_on=row.review_on, outcome=row.outcome,
        objective_id=row.objective_id, opened_at=row.opened_at, decided_at=row.decided_at,
        reviewed_at=row.reviewed_at, chosen=row.chosen_title, evidence=row.evidence_count,
    )  # fmt: skip


def _evidence(row: Evidence) -> EvidenceCard:
    return EvidenceCard(row.pk, row.kind, row.ref_id, row.note, row.frozen, row.added_at)
