"""Findings with their verbatims, by week, by message, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet

from binome.core.findings import KINDS, heard
from binome.core.problems import NotFound
from binome.insights.models import Finding, Verbatim
from binome.workspaces.counting import Counting, counting


@dataclass(frozen=True)
class VerbatimCard:
    """Somebody's own words, with who said them, where and when."""

    id: UUID
    message_id: UUID
    quote: str
    author: str
    network: str
    at: datetime


@dataclass(frozen=True)
class FindingLine:
    """A finding with its verbatims, oldest first. `heard` is how often: counted by hand, or what is quoted."""

    id: UUID
    kind: str
    title: str
    summary: str
    week: date
    count: int
    heard: int
    author: str
    state: str
    created_at: datetime
    sent_at: datetime | None
    acknowledged_at: datetime | None
    verbatims: tuple[VerbatimCard, ...]

    @property
    def waited(self) -> timedelta | None:
        """How long it waited to be acknowledged; None while it does."""
        return self.acknowledged_at - self.sent_at if self.acknowledged_at and self.sent_at else None


@dataclass(frozen=True)
class WeekCount:
    """A week (its Monday) and how many findings it holds."""

    week: date
    findings: int


@dataclass(frozen=True)
class FindingName:
    """A finding by its name, for the trace, with the messages it quotes."""

    id: UUID
    title: str
    state: str
    author: str
    created_at: datetime
    message_ids: tuple[UUID, ...]


def findings(week: date) -> tuple[FindingLine, ...]:
    """The findings of the week that begins on that Monday: by kind, the most heard first; discarded ones left out."""
    rows = Finding.objects.filter(week=week).exclude(state="DISCARDED")
    return tuple(sorted(_lines(rows), key=lambda line: (KINDS.index(line.kind), -line.heard, line.title)))


def findings_by_kind(lines: Iterable[FindingLine]) -> dict[str, tuple[FindingLine, ...]]:
    """Lines in the order of the kinds; a kind without any is absent."""
    kept = tuple(lines)
    by_kind = {kind: tuple(line for line in kept if line.kind == kind) for kind in KINDS}
    return {kind: held for kind, held in by_kind.items() if held}


def finding_card(finding_id: UUID) -> FindingLine:
    """One finding; NotFound when the scope has none. 2 SQL queries."""
    line = finding_lines([finding_id]).get(finding_id)
    if line is None:
        raise NotFound("finding", finding_id)
    return line


def finding_lines(finding_ids: Iterable[UUID]) -> dict[UUID, FindingLine]:
    """Several findings by id."""
    return {line.id: line for line in _lines(Finding.objects.filter(pk__in=set(finding_ids)))}


def findings_quoting(message_ids: Sequence[UUID]) -> tuple[FindingLine, ...]:
    """The findings that quote any of these messages; discarded ones left out."""
    quoting = Verbatim.objects.filter(message_id__in=message_ids).values("finding_id")
    return _lines(Finding.objects.filter(pk__in=quoting).exclude(state="DISCARDED"))


def named_findings(*, finding_ids: Iterable[UUID] = (), message_ids: Iterable[UUID] = ()) -> tuple[FindingName, ...]:
    """These findings, and those that quote these messages, oldest first; discarded ones left out; 1 SQL query."""
    quoting = Verbatim.objects.filter(message_id__in=list(message_ids)).values("finding_id")
    wanted = Q(pk__in=list(finding_ids)) | Q(pk__in=quoting)
    quoted = Verbatim.objects.filter(finding_id=OuterRef("pk")).values("message_id")
    rows = Finding.objects.filter(wanted).exclude(state="DISCARDED").select_related("author")
    return tuple(
        FindingName(row.pk, row.title, row.state, str(row.author or ""), row.created_at, tuple(row.quoted))
        for row in rows.annotate(quoted=ArraySubquery(quoted)).order_by("created_at", "id")
    )


def draft_findings() -> tuple[FindingLine, ...]:
    """The drafts a verbatim can still be added to, the latest first."""
    return tuple(reversed(_lines(Finding.objects.filter(state="DRAFT"))))


def recent_findings(limit: int = 30) -> dict[UUID, str]:
    """The titles of what was sent lately, acknowledged or not, the latest week first; 1 SQL query."""
    rows = Finding.objects.filter(state__in=("SENT", "ACKNOWLEDGED")).order_by("-week", "-created_at")
    return dict(rows.values_list("pk", "title")[:limit])


def weeks(limit: int = 12) -> tuple[WeekCount, ...]:
    """The latest weeks that hold findings, the latest first."""
    rows = Finding.objects.exclude(state="DISCARDED").order_by("-week").values("week").annotate(found=Count("id"))
    return tuple(WeekCount(row["week"], row["found"]) for row in rows[:limit])


def findings_waiting() -> Counting:
    """Findings to be sent or acknowledged, for the loop bar."""
    return counting(Finding.objects.filter(state__in=("DRAFT", "SENT")))


def _lines(rows: QuerySet[Finding]) -> tuple[FindingLine, ...]:
    verbatims = Prefetch("verbatims", Verbatim.objects.order_by("at", "id"))
    found = rows.select_related("author").prefetch_related(verbatims).order_by("week", "created_at", "id")
    return tuple(_line(row) for row in found)


def _line(row: Finding) -> FindingLine:
    verbatims = tuple(_verbatim(verbatim) for verbatim in row.verbatims.all())
    return FindingLine(
        id=row.pk, kind=row.kind, title=row.title, summary=row.summary, week=row.week, count=row.count,
        heard=heard(row.count, len(verbatims)), author=str(row.author or ""), state=row.state,
        created_at=row.created_at, sent_at=row.sent_at, acknowledged_at=row.acknowledged_at, verbatims=verbatims,
    )  # fmt: skip


def _verbatim(row: Verbatim) -> VerbatimCard:
    return VerbatimCard(row.pk, row.message_id, row.quote, row.author_name, row.network, row.at)
