"""Adds what a decision stands on, as it is now."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.decisions import EVIDENCE_KINDS
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Problem
from binome.decisions.freezing import freeze
from binome.decisions.models import Evidence
from binome.decisions.rows import decision_row, refuse_unless_open
from binome.workspaces.actions.advance import record_event


@transaction.atomic
def add_evidence(
    actor: Actor, decision_id: UUID, *, kind: str, ref_id: UUID | None, now: datetime, note: str = ""
) -> UUID:
    """The id of the evidence: a finding, a KPI or a publication, with what it says at this moment.

    Adding the same again keeps the first. BadInput for an unknown kind, NotFound for a thing that is not there,
    Conflict once it is decided.
    """
    require(actor, "decisions.write")
    if kind not in EVIDENCE_KINDS:
        raise BadInput(Problem("decision.evidence_kind_unknown", "kind"))
    if ref_id is None:
        raise BadInput(Problem("decision.evidence_missing", "ref_id"))
    decision = decision_row(decision_id)
    refuse_unless_open(decision, "EVIDENCE_ADDED")
    kept = {"note": note.strip(), "frozen": freeze(kind, ref_id, now), "added_at": now}
    evidence, is_new = Evidence.objects.get_or_create(decision=decision, kind=kind, ref_id=ref_id, defaults=kept)
    if is_new:
        detail = {"kind": kind, "ref_id": str(ref_id)}
        record_event(decision, "decision", "EVIDENCE_ADDED", ("OPEN", "OPEN"), actor=actor, now=now, detail=detail)
    key: UUID = evidence.pk
    return key
