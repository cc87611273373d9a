"""The last look before something leaves: everything is checked again, and the attempt is written first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from binome.approvals.queries import signature_holds
from binome.channels.queries import open_account
from binome.connectors.errors import NeedsReconnect
from binome.connectors.port import Account, PartToSend
from binome.content.queries import shown_contents
from binome.core.fingerprint import fingerprint
from binome.core.permissions import system_actor
from binome.core.publishing.retry import is_late
from binome.publishing import payload
from binome.publishing.actions.claim_due import Claim
from binome.publishing.actions.free_lane import free_lane
from binome.publishing.actions.freeze_parts import freeze_parts
from binome.publishing.models import Attempt, Part, Publication
from binome.publishing.rows import publication_row, was_tried
from binome.workspaces.actions.advance import advance
from binome.workspaces.queries import brand_card


@dataclass(frozen=True)
class Try:
    """An attempt that is written: what to send, through which account."""

    claim: Claim
    attempt_id: UUID
    part_id: UUID
    account: Account
    part: PartToSend


@transaction.atomic
def begin_attempt(claim: Claim, *, now: datetime) -> Try | None:
    """The next part of a claimed publication, its attempt written; None when it is held, done, or no longer ours."""
    publication = publication_row(claim.publication_id)
    if publication.state != "SENDING" or publication.lease_token != claim.token:
        return None
    try:
        _look_once_more(publication, now)
        account = open_account(publication.channel_id)
    except NeedsReconnect:
        _hold(publication, claim, "reconnect", now)
        return None
    except _MustAsk as asked:
        _hold(publication, claim, asked.reason, now)
        return None
    parts = freeze_parts(publication, now=now)
    waiting = next((part for part in parts if part.published_at is None), None)
    if waiting is None:
        _end(publication, claim, parts[0], now)
        return None
    number = Attempt.objects.filter(part_id=waiting.pk).count() + 1
    attempt = Attempt.objects.create(part=waiting, number=number, lease_token=claim.token, started_at=now)
    Publication.objects.filter(pk=publication.pk).update(tries=publication.tries + 1)
    return Try(claim, attempt.pk, waiting.pk, account, _to_send(waiting))


class _MustAsk(Exception):
    """A person must be asked before this leaves; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _look_once_more(publication: Publication, now: datetime) -> None:
    """Raise _MustAsk when something stands in the way.

    What has begun to appear (a thread whose first part is out) goes on; an answer to somebody is never too late.
    """
    begun = Part.objects.filter(publication_id=publication.pk, published_at__isnull=False).exists()
    if begun or publication.variant_id is None:
        return
    brand = brand_card()
    if is_late(publication.due_at, now, timedelta(minutes=brand.late_tolerance_min)):
        raise _MustAsk("late")
    shown = shown_contents([publication.variant_id]).get(publication.variant_id)
    if shown is None:
        raise _MustAsk("content")
    if brand.approval_required and not signature_holds(publication.variant_id):
        raise _MustAsk("approval")
    if publication.fingerprint != fingerprint(shown) and was_tried(publication.pk):
        # Its bytes are frozen, and they are not those that were signed since.
        raise _MustAsk("changed")


def _hold(publication: Publication, claim: Claim, reason: str, now: datetime) -> None:
    advance(publication, "HOLD", actor=system_actor(), now=now, why=reason, hold_reason=reason, next_at=None)
    free_lane(publication, claim.token)


def _end(publication: Publication, claim: Claim, first: Part, now: datetime) -> None:
    """All of it is out already: an acceptance came after its lease was lost."""
    advance(
        publication, "ACCEPT", actor=system_actor(), now=now, published_at=first.published_at,
        permalink=first.permalink, next_at=None, problem_code="", problem_params={},
    )  # fmt: skip
    free_lane(publication, claim.token)


def _to_send(part: Part) -> PartToSend:
    return payload.part_to_send(part.pk, part.created_at, part.payload_bytes, part.provider)
