"""The last look before something leaves: everything is checked again, and the attempt is written first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from binome.approvals.queries import signature_holds
from binome.channels.queries import channel_card, open_account
from binome.connectors.port import Account, PartToSend
from binome.core.permissions import system_actor
from binome.core.publishing.retry import is_late
from binome.publishing import payload
from binome.publishing.actions.claim_due import Claim
from binome.publishing.actions.free_lane import free_lane
from binome.publishing.actions.freeze_parts import freeze_parts
from binome.publishing.models import Attempt, Part, Publication
from binome.publishing.rows import publication_row
from binome.workspaces.actions.advance import advance
from binome.workspaces.queries import BrandCard, brand_card


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
    parts = freeze_parts(publication, now=now)
    if reason := _hold_reason(publication, parts, now):
        advance(publication, "HOLD", actor=system_actor(), now=now, why=reason, hold_reason=reason, next_at=None)
        free_lane(publication, claim.token)
        return None
    waiting = next((part for part in parts if part.published_at is None), None)
    if waiting is None:
        return None
    number = Attempt.objects.filter(part_id=waiting.pk).count() + 1
    attempt = Attempt.objects.create(part=waiting, number=number, lease_token=claim.token, started_at=now)
    Publication.objects.filter(pk=publication.pk).update(tries=publication.tries + 1)
    return Try(claim, attempt.pk, waiting.pk, open_account(publication.channel_id), _to_send(waiting))


def _hold_reason(publication: Publication, parts: list[Part], now: datetime) -> str:
    """Why a person must be asked before this leaves; '' when nothing stands in the way.

    What has begun to appear (a thread whose first part is out) goes on; an answer to somebody is never too late.
    """
    if channel_card(publication.channel_id).state != "CONNECTED":
        return "reconnect"
    begun = any(part.published_at is not None for part in parts)
    if begun or publication.kind != "POST":
        return ""
    brand = brand_card()
    if is_late(publication.due_at, now, timedelta(minutes=brand.late_tolerance_min)):
        return "late"
    return "approval" if _unsigned(brand, publication) else ""


def _unsigned(brand: BrandCard, publication: Publication) -> bool:
    return (
        brand.approval_required and publication.variant_id is not None and not signature_holds(publication.variant_id)
    )


def _to_send(part: Part) -> PartToSend:
    return payload.part_to_send(part.pk, part.created_at, part.payload_bytes, part.provider)
