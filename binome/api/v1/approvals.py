"""Requests for a signature, and the signatures."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Query, Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.shapes import Created, Given, Note, Said, Why
from binome.approvals.actions.ask_changes import ask_changes as send_back
from binome.approvals.actions.request_approval import request_approval as put_before
from binome.approvals.actions.sign_request import sign_request as sign
from binome.approvals.actions.withdraw_request import withdraw_request as withdraw
from binome.approvals.queries import RequestLine, approval_state, request_state, requests, shown_variants
from binome.core.fingerprint import as_values

room = Room("Approvals")


class RequestOut(Schema):
    """The latest request of a post."""

    id: UUID
    post_id: UUID
    post: str
    excerpt: str
    state: str = Field(description="REQUESTED, SIGNED, CHANGES_ASKED or WITHDRAWN.")
    standing: str = Field(description="The same, or VOIDED: signed, and edited since.")
    requested_by: str
    requested_at: datetime
    note: str
    answered_by: str
    answered_at: datetime | None
    answer: str
    variant_ids: list[UUID]


class ShownOut(Schema):
    """A variant exactly as it would leave, with the fingerprint that stands for it."""

    variant_id: UUID
    fingerprint: str
    content: dict[str, Any]


class StandingOut(Schema):
    """How a post stands with whoever signs, and what there is to sign."""

    post_id: UUID
    standing: str
    request_id: UUID | None
    requested_by: str
    requested_at: datetime | None
    note: str
    answered_by: str
    answered_at: datetime | None
    answer: str
    holding: list[UUID] = Field(description="The variants whose signature holds: they may leave.")
    shown: list[ShownOut] = Field([], description="What would leave as it stands.")


class Signed(Given):
    """What the signer had before their eyes."""

    seen: dict[UUID, str] = Field(description="The fingerprint of each variant, by its id, as `shown` gave them.")


@room.get("/approvals", "approvals.view", list[RequestOut])
def list_approvals(request: BrandCall, state: Annotated[list[str], Query()] = []) -> tuple[RequestLine, ...]:  # noqa: B006
    """Each post's latest request, the last asked first (200 at most); of these states if said."""
    return requests(state)


@room.get("/posts/{post_id}/approval", "approvals.view", StandingOut)
def get_approval(request: BrandCall, post_id: UUID) -> StandingOut:
    """How a post stands, and exactly what would be signed."""
    shown = [
        ShownOut(variant_id=one.variant_id, fingerprint=one.fingerprint, content=as_values(one.content))
        for one in shown_variants(post_id)
    ]
    told = StandingOut.from_orm(approval_state(post_id))
    told.shown = shown
    return told


@room.post("/posts/{post_id}/approval", "approvals.request", Created, 201)
def request_approval(request: BrandCall, post_id: UUID, given: Note) -> Created:
    """Put a post before whoever signs. An earlier request that still waits is withdrawn."""
    return Created(id=put_before(request.actor, post_id, note=given.note, now=request.now))


@room.post("/approvals/{request_id}/sign", "approvals.sign", StandingOut)
def sign_approval(request: BrandCall, request_id: UUID, given: Signed) -> StandingOut:
    """Sign exactly what was shown. 409 `approval.changed_meanwhile` when a single variant is no longer what `seen`
    says; then nothing is signed."""
    sign(request.actor, request_id, seen=given.seen, now=request.now)
    return get_approval(request, request_state(request_id)[0])


@room.post("/approvals/{request_id}/ask-changes", "approvals.sign", StandingOut)
def ask_changes(request: BrandCall, request_id: UUID, given: Said) -> StandingOut:
    """Send the post back with what should change; a signature it had is withdrawn."""
    send_back(request.actor, request_id, text=given.text, now=request.now)
    return get_approval(request, request_state(request_id)[0])


@room.post("/approvals/{request_id}/withdraw", "approvals.view", StandingOut)
def withdraw_approval(request: BrandCall, request_id: UUID, given: Why) -> StandingOut:
    """Take back a request (the right `approvals.request`) or a signature (the right `approvals.sign`)."""
    withdraw(request.actor, request_id, why=given.why, now=request.now)
    return get_approval(request, request_state(request_id)[0])
