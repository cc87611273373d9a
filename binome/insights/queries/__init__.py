"""What others read of findings and of the progress of KPIs."""

from binome.insights.queries.duo_rhythm import DuoRhythm, duo_rhythm
from binome.insights.queries.findings import (
    FindingLine,
    FindingName,
    VerbatimCard,
    WeekCount,
    draft_findings,
    finding_card,
    finding_lines,
    findings,
    findings_by_kind,
    findings_quoting,
    findings_waiting,
    named_findings,
    recent_findings,
    weeks,
)
from binome.insights.queries.kpi_progress import KpiLine, kpi_progress, progress_of

__all__ = [
    "DuoRhythm", "FindingLine", "FindingName", "KpiLine", "VerbatimCard", "WeekCount", "draft_findings", "duo_rhythm",
    "finding_card", "finding_lines", "findings", "findings_by_kind", "findings_quoting", "findings_waiting",
    "kpi_progress", "named_findings", "progress_of", "recent_findings", "weeks",
]  # fmt: skip
