"""Takes a verbatim out of a finding."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import NotFound
from binome.insights.actions.add_verbatim import refuse_unless_draft
from binome.insights.models import Verbatim
from binome.insights.rows import finding_row
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def remove_verbatim(actor: Actor, verbatim_id: UUID, *, now: datetime) -> UUID:
    """The finding it was taken out of. Conflict once that is sent."""
    require(actor, "insights.write")
    verbatim = Verbatim.objects.filter(pk=verbatim_id).first()
    if verbatim is None:
        raise NotFound("verbatim", verbatim_id)
    finding = finding_row(verbatim.finding_id)
    refuse_unless_draft(finding)
    verbatim.delete()
    states = (finding.state, finding.state)
    detail = {"message": str(verbatim.message_id)}
    record_event(finding, "finding", "VERBATIM_REMOVED", states, actor=actor, now=now, detail=detail)
    key: UUID = finding.pk
    return key
