"""The CM sends a finding to the SMM."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.findings import missing_to_send
from binome.core.permissions import Actor, require
from binome.core.problems import refuse_if
from binome.insights.rows import finding_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def send_finding(actor: Actor, finding_id: UUID, *, now: datetime) -> None:
    """Send it; BadInput without a verbatim, Conflict when it was sent already."""
    require(actor, "insights.write")
    finding = finding_row(finding_id)
    refuse_if(missing_to_send(finding.verbatims.count()))
    advance(finding, "SENT", actor=actor, now=now, sent_at=now)
