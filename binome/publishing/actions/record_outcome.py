"""Writes what a try came to, and moves the publication accordingly."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from binome.channels.actions.mark_needs_reconnect import mark_needs_reconnect
from binome.core.permissions import system_actor
from binome.core.publishing.retry import next_try
from binome.publishing.actions.begin_attempt import Try
from binome.publishing.actions.free_lane import free_lane
from binome.publishing.models import Attempt, Part, Publication
from binome.publishing.outcomes import ACCEPTED, Outcome
from binome.publishing.rows import parts_of, publication_row
from binome.workspaces.actions.advance import advance

# A fresh secret that is refused like the old one is not renewed in a circle: after that many tries one waits.
AT_ONCE = 2


@transaction.atomic
def record_outcome(try_: Try, outcome: Outcome, *, now: datetime, probe_lag_s: float = 0.0) -> bool:
    """Close the attempt and move the publication; True when another part of it waits to be sent at once.

    An acceptance is kept even when the lease was lost meanwhile: the truth outranks the lease.
    """
    publication = publication_row(try_.claim.publication_id)
    Attempt.objects.filter(pk=try_.attempt_id).update(
        outcome=outcome.kind, ended_at=now, evidence={"code": outcome.code, **outcome.evidence}
    )
    if outcome.kind == ACCEPTED:
        return _accept(publication, try_, outcome, now)
    if publication.state == "SENDING" and publication.lease_token == try_.claim.token:
        if outcome.prepare_again:
            Part.objects.filter(pk=try_.part_id).update(provider={})
        _move(publication, outcome, now, probe_lag_s)
        free_lane(publication, try_.claim.token)
    return False


def _accept(publication: Publication, try_: Try, outcome: Outcome, now: datetime) -> bool:
    Part.objects.filter(pk=try_.part_id).update(
        external_id=outcome.external_id, permalink=outcome.permalink, published_at=now, proof_due_at=now
    )
    parts = parts_of(publication.pk)
    whole = all(part.published_at is not None for part in parts)
    event = "ACCEPT" if publication.state == "SENDING" else "FIND"
    if not whole:
        return publication.state == "SENDING" and publication.lease_token == try_.claim.token
    if event in publication.lifecycle.accepted_in(publication.state):
        advance(
            publication, event, actor=system_actor(), now=now, published_at=now, permalink=parts[0].permalink,
            next_at=None, problem_code="", problem_params={}, detail={"external_id": outcome.external_id},
        )  # fmt: skip
    free_lane(publication, try_.claim.token)
    return False


def _move(publication: Publication, outcome: Outcome, now: datetime, probe_lag_s: float) -> None:
    fields: dict[str, Any] = {"problem_code": outcome.code, "problem_params": dict(outcome.params)}
    if outcome.event == "POSTPONE":
        at_once = outcome.at_once and publication.tries <= AT_ONCE
        fields["next_at"] = now if at_once else next_try(publication.tries, now, outcome.at)
    elif outcome.event == "LOSE":
        fields |= {"next_at": now + timedelta(seconds=probe_lag_s), "probes": 0}
    else:
        fields["next_at"] = None
    if outcome.reconnect:
        fields["hold_reason"] = "reconnect"
        mark_needs_reconnect(system_actor(), publication.channel_id, outcome.code, now=now)
    advance(publication, outcome.event, actor=system_actor(), now=now, why=outcome.code, **fields)
