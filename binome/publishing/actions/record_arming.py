"""Writes that a publication is ready to leave, or why it is not yet."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from binome.core.permissions import system_actor
from binome.publishing.actions.begin_arming import Arming
from binome.publishing.actions.schedule_publication import wake_dispatchers
from binome.publishing.models import Publication
from binome.publishing.outcomes import Outcome
from binome.publishing.rows import publication_row
from binome.workspaces.actions.advance import advance


@transaction.atomic
def record_arming(arming: Arming, failure: Outcome | None, *, now: datetime) -> None:
    """ARMED when it went well. A network's final no is told early; anything else is tried again when it is due."""
    publication = publication_row(arming.claim.publication_id)
    if publication.lease_token != arming.claim.token or publication.state != "SCHEDULED":
        return
    if failure is None:
        advance(publication, "ARM", actor=system_actor(), now=now, lease_token=None, lease_until=None)
    elif failure.event == "REFUSE":
        advance(
            publication, "REFUSE", actor=system_actor(), now=now, why=failure.code, next_at=None,
            problem_code=failure.code, problem_params=dict(failure.params), lease_token=None, lease_until=None,
        )  # fmt: skip
    else:
        # The lease stays until it expires or the post is due: a failing upload is not hammered.
        Publication.objects.filter(pk=publication.pk).update(
            lease_until=min(publication.due_at, publication.lease_until or publication.due_at)
        )
    if publication.due_at <= now:
        wake_dispatchers()  # they passed over it while its upload was under way
