"""How the duo worked in a stretch of time: how long each hand-over waited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from binome.core.lead_times import LeadTime, lead_time
from binome.insights.models import Finding
from binome.planning.queries import briefs
from binome.workspaces.queries import events_of


@dataclass(frozen=True)
class DuoRhythm:
    """Waits that began in the stretch: the CM's before acknowledging a brief, the SMM's before answering a question
    and before acknowledging a finding."""

    briefs: LeadTime
    questions: LeadTime
    findings: LeadTime


def duo_rhythm(since: datetime, until: datetime) -> DuoRhythm:
    """The waits that began in [since, until); 3 SQL queries."""
    things = [line.id for line in briefs()]
    things += Finding.objects.filter(sent_at__gte=since, sent_at__lt=until).values_list("pk", flat=True)
    happened = [(event.at, (event.subject_type, event.subject_id), event.event) for event in events_of(things)]
    of_briefs = [moment for moment in happened if moment[1][0] == "brief"]
    of_findings = [moment for moment in happened if moment[1][0] == "finding"]
    return DuoRhythm(
        briefs=lead_time(of_briefs, "HANDED_OVER", "ACKNOWLEDGED", since, until),
        questions=lead_time(of_briefs, "ASKED", "ANSWERED", since, until),
        findings=lead_time(of_findings, "SENT", "ACKNOWLEDGED", since, until),
    )
