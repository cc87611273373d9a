"""Writes what a network said of a lost answer, and settles the publication if that is enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from binome.connectors.port import Certainty, Sighting
from binome.core.permissions import system_actor
from binome.core.publishing.retry import absence_is_proof, next_probe, next_try
from binome.publishing.actions.begin_probe import Probe
from binome.publishing.models import Attempt, Part, Publication
from binome.publishing.rows import parts_of, publication_row
from binome.workspaces.actions.advance import advance


@dataclass(frozen=True)
class Answer:
    """What was seen: the part (`sighting`), its absence, or nothing that tells (`code` says why)."""

    sighting: Sighting | None = None
    absent: bool = False
    code: str = ""


@transaction.atomic
def record_probe(probe: Probe, answer: Answer, *, certainty: Certainty, lag_s: float, now: datetime) -> None:
    """Found: published. Absent, proven: due again, same identity. Neither after many looks: a person is asked."""
    publication = publication_row(probe.claim.publication_id)
    if publication.state != "UNCERTAIN" or publication.lease_token != probe.claim.token:
        return
    absences = _note(probe, answer, now)
    Publication.objects.filter(pk=publication.pk).update(lease_token=None, lease_until=None)
    if answer.sighting is not None:
        _found(publication, probe, answer.sighting, now)
    elif answer.absent and absence_is_proof(certainty, absences):
        again = next_try(publication.tries, now)
        advance(publication, "PROVE_ABSENT", actor=system_actor(), now=now, next_at=again, probes=0)
    else:
        _ask_again(publication, lag_s, now)


def _note(probe: Probe, answer: Answer, now: datetime) -> int:
    """Add the answer to the attempt's evidence; how many looks in a row saw nothing."""
    attempt = Attempt.objects.select_for_update().get(pk=probe.attempt_id)
    seen = "found" if answer.sighting else "absent" if answer.absent else "no_answer"
    probes: list[dict[str, Any]] = [*attempt.evidence.get("probes", []), {"at": now.isoformat(), "seen": seen}]
    if answer.code:
        probes[-1]["code"] = answer.code
    Attempt.objects.filter(pk=attempt.pk).update(evidence={**attempt.evidence, "probes": probes})
    absences = 0
    for look in reversed(probes):
        if look["seen"] != "absent":
            break
        absences += 1
    return absences


def _found(publication: Publication, probe: Probe, sighting: Sighting, now: datetime) -> None:
    Attempt.objects.filter(pk=probe.attempt_id).update(outcome="ACCEPTED")
    Part.objects.filter(pk=probe.part_id).update(
        external_id=sighting.external_id, permalink=sighting.permalink, published_at=now, proof_due_at=now
    )
    parts = parts_of(publication.pk)
    if any(part.published_at is None for part in parts):
        advance(publication, "FIND_PART", actor=system_actor(), now=now, next_at=now, probes=0)
        return
    advance(
        publication, "FIND", actor=system_actor(), now=now, published_at=now, permalink=parts[0].permalink,
        next_at=None, problem_code="", problem_params={}, detail={"external_id": sighting.external_id},
    )  # fmt: skip


def _ask_again(publication: Publication, lag_s: float, now: datetime) -> None:
    probes = publication.probes + 1
    again = next_probe(probes, now, lag_s)
    if again is None:
        advance(publication, "ASK", actor=system_actor(), now=now, why="publishing.cannot_know", next_at=None)
    else:
        Publication.objects.filter(pk=publication.pk).update(probes=probes, next_at=again)
