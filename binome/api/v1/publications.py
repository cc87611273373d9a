"""What leaves, left, or waits for a person: the calendar and its ledger."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.paging import Cursor, Limit, Next, after, cut
from binome.api.shapes import EventOut, Given, WallTime, Why
from binome.publishing.actions.cancel_publication import cancel_publication as cancel
from binome.publishing.actions.release_publication import release_publication as release
from binome.publishing.actions.reschedule_publication import reschedule_publication as move
from binome.publishing.actions.schedule_post import schedule_post as plan_post
from binome.publishing.actions.schedule_publication import schedule_publication as plan_variant
from binome.publishing.actions.settle_publication import settle_publication as settle
from binome.publishing.queries import (
    CalendarSlot,
    PublicationCard,
    publication_card,
    publication_ids,
    slots_of,
    to_settle,
)

room = Room("Publications")


class SlotOut(Schema):
    """A publication in a list or a calendar."""

    publication_id: UUID
    variant_id: UUID | None
    post_id: UUID | None
    title: str
    text: str
    channel_id: UUID
    network: str
    channel_handle: str
    due_at: datetime
    published_at: datetime | None
    state: str = Field(
        description="SCHEDULED, ARMED, SENDING, RETRY, UNCERTAIN, TO_CONFIRM, HELD, PUBLISHED, REFUSED, CANCELLED"
    )
    hold_reason: str = Field(description="Why it is HELD: approval, changed, content, reconnect, paused, late, quota.")
    problem_code: str
    origin: str = Field(description="BINOME, NATIVE (published on the network itself) or IMPORTED.")
    kind: str = Field(description="POST or REPLY.")
    media_count: int
    permalink: str


class AttemptOut(Schema):
    """One try, written before the network is touched."""

    id: UUID
    number: int
    started_at: datetime
    ended_at: datetime | None
    outcome: str = Field(description="OPEN, NOT_SENT, REJECTED, ACCEPTED or UNKNOWN.")
    evidence: dict[str, Any] = Field(description="What the network said, and what later looks saw.")


class PartOut(Schema):
    """A keyed piece of a publication; its id is the idempotency key given to the network."""

    id: UUID
    position: int
    text: str
    media: list[dict[str, Any]]
    reply_to: dict[str, Any] | None
    created_at: datetime
    external_id: str
    permalink: str
    published_at: datetime | None
    proof: dict[str, Any] | None = Field(description="What the network shows, read back after publication.")
    attempts: list[AttemptOut]


class PublicationOut(Schema):
    """A publication whole: what, where, when, how it went, and how one knows."""

    id: UUID
    kind: str
    origin: str
    state: str
    variant_id: UUID | None
    post_id: UUID | None
    channel_id: UUID
    network: str
    channel_handle: str
    wall_time: str = Field(description="What was chosen, as clocks show it in `zone`.")
    zone: str
    due_at: datetime = Field(description="The instant it resolved to.")
    next_at: datetime | None = Field(description="When it is looked at next.")
    tries: int
    permalink: str
    published_at: datetime | None
    hold_reason: str
    problem_code: str
    problem_params: dict[str, Any]
    parts: list[PartOut]
    events: list[EventOut]


class PublicationList(Schema):
    """A page of publications, the last planned first."""

    items: list[SlotOut]
    next: Next


class When(Given):
    """A time to leave at."""

    wall_time: WallTime


class Seen(Given):
    """What somebody saw on the network."""

    is_there: bool = Field(description="true: it is published; false: it is not, send it.")
    permalink: str = Field("", description="Its address on the network, when it is there.")
    external_id: str = Field("", description="What the network calls it; taken from the address when empty.")


@room.get("/publications", "publishing.view", PublicationList)
def list_publications(
    request: BrandCall, cursor: Cursor = "", limit: Limit = 50, state: str = "", kind: str = "POST"
) -> PublicationList:
    """Publications, the last planned first: of one `state` if said, posts unless `kind` is REPLY."""
    asked = publication_ids(after=after(cursor), states=[state] if state else [], kind=kind, limit=limit + 1)
    ids, following = cut(asked, limit)
    slots = {slot.publication_id: slot for slot in slots_of(ids)}
    return PublicationList(items=[SlotOut.from_orm(slots[key]) for key in ids], next=following)


@room.get("/publications/to-settle", "publishing.view", list[SlotOut])
def list_to_settle(request: BrandCall) -> tuple[CalendarSlot, ...]:
    """What waits for a person: held, to confirm, refused; replies too, the latest first."""
    return to_settle()


@room.get("/publications/{publication_id}", "publishing.view", PublicationOut)
def get_publication(request: BrandCall, publication_id: UUID) -> PublicationCard:
    """One publication with its parts, every attempt, its proof and its events."""
    return publication_card(publication_id)


@room.post("/variants/{variant_id}/schedule", "publishing.schedule", PublicationOut, 201)
def schedule_variant(request: BrandCall, variant_id: UUID, given: When) -> PublicationCard:
    """Put one variant in the calendar. Asked twice with the same time, the answer is the same publication; 409 when it
    is planned for another time: reschedule it."""
    made = plan_variant(request.actor, variant_id, wall_time=given.wall_time, now=request.now)
    return publication_card(made)


@room.post("/posts/{post_id}/schedule", "publishing.schedule", list[SlotOut], 201)
def schedule_post(request: BrandCall, post_id: UUID, given: When) -> tuple[CalendarSlot, ...]:
    """Put every variant of a post in the calendar: all of them, or none."""
    return slots_of(plan_post(request.actor, post_id, wall_time=given.wall_time, now=request.now))


@room.post("/publications/{publication_id}/reschedule", "publishing.schedule", PublicationOut)
def reschedule_publication(request: BrandCall, publication_id: UUID, given: When) -> PublicationCard:
    """Move it to another time; what was held is released by it. 409 when it left or is leaving."""
    move(request.actor, publication_id, wall_time=given.wall_time, now=request.now)
    return publication_card(publication_id)


@room.post("/publications/{publication_id}/cancel", "publishing.schedule", PublicationOut)
def cancel_publication(request: BrandCall, publication_id: UUID, given: Why) -> PublicationCard:
    """Take it out of the calendar. 409 when it left or is leaving."""
    cancel(request.actor, publication_id, now=request.now, why=given.why)
    return publication_card(publication_id)


@room.post("/publications/{publication_id}/release", "publishing.settle", PublicationOut)
def release_publication(request: BrandCall, publication_id: UUID) -> PublicationCard:
    """Let what was held leave now. Everything is checked again when it does."""
    release(request.actor, publication_id, now=request.now)
    return publication_card(publication_id)


@room.post("/publications/{publication_id}/settle", "publishing.settle", PublicationOut)
def settle_publication(request: BrandCall, publication_id: UUID, given: Seen) -> PublicationCard:
    """Say what you saw on the network, for a publication that is TO_CONFIRM: it is adopted, or sent again under the
    same identity."""
    settle(request.actor, publication_id, now=request.now, **given.model_dump())
    return publication_card(publication_id)
