"""Takes a piece of evidence out of an open decision."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.permissions import Actor, require
from binome.core.problems import NotFound
from binome.decisions.models import Evidence
from binome.decisions.rows import decision_row, refuse_unless_open
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def remove_evidence(actor: Actor, evidence_id: UUID, *, now: datetime) -> UUID:
    """The decision it was taken out of; Conflict once that is decided."""
    require(actor, "decisions.write")
    evidence = Evidence.objects.filter(pk=evidence_id).first()
    if evidence is None:
        raise NotFound("evidence", evidence_id)
    decision = decision_row(evidence.decision_id)
    refuse_unless_open(decision, "EVIDENCE_REMOVED")
    evidence.delete()
    detail = {"kind": evidence.kind, "ref_id": str(evidence.ref_id)}
    record_event(decision, "decision", "EVIDENCE_REMOVED", ("OPEN", "OPEN"), actor=actor, now=now, detail=detail)
    key: UUID = decision.pk
    return key
