"""A publication whole: its parts, their attempts and their proof."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from binome.core.problems import NotFound
from binome.publishing import payload
from binome.publishing.models import Attempt, Part, Publication
from binome.workspaces.queries import EventLine, events_of


@dataclass(frozen=True)
class AttemptLine:
    """One try, as the ledger shows it."""

    id: UUID
    number: int
    started_at: datetime
    ended_at: datetime | None
    outcome: str
    evidence: Mapping[str, Any]


@dataclass(frozen=True)
class PartCard:
    """One keyed part with its attempts and its proof. `media` are the payload's media values."""

    id: UUID
    position: int
    text: str
    media: Sequence[Mapping[str, Any]]
    reply_to: Mapping[str, Any] | None
    created_at: datetime
    external_id: str
    permalink: str
    published_at: datetime | None
    proof: Mapping[str, Any] | None
    attempts: tuple[AttemptLine, ...]


@dataclass(frozen=True)
class PublicationCard:
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
    wall_time: str
    zone: str
    due_at: datetime
    next_at: datetime | None
    tries: int
    permalink: str
    published_at: datetime | None
    hold_reason: str
    problem_code: str
    problem_params: Mapping[str, Any]
    parts: tuple[PartCard, ...]
    events: tuple[EventLine, ...]


def publication_card(publication_id: UUID) -> PublicationCard:
    """One publication whole; NotFound outside the scope."""
    row = Publication.objects.select_related("channel", "variant").filter(pk=publication_id).first()
    if row is None:
        raise NotFound("publication", publication_id)
    return PublicationCard(
        id=row.pk, kind=row.kind, origin=row.origin, state=row.state, variant_id=row.variant_id,
        post_id=row.variant.post_id if row.variant else None, channel_id=row.channel_id, network=row.channel.network,
        channel_handle=row.channel.handle, wall_time=row.wall_time, zone=row.zone, due_at=row.due_at,
        next_at=row.next_at, tries=row.tries, permalink=row.permalink, published_at=row.published_at,
        hold_reason=row.hold_reason, problem_code=row.problem_code, problem_params=row.problem_params,
        parts=_part_cards(row.pk), events=events_of([row.pk]),
    )  # fmt: skip


def _part_cards(publication_id: UUID) -> tuple[PartCard, ...]:
    tries: dict[UUID, list[AttemptLine]] = defaultdict(list)
    for attempt in Attempt.objects.filter(part__publication_id=publication_id).order_by("number"):
        tries[attempt.part_id].append(
            AttemptLine(
                attempt.pk, attempt.number, attempt.started_at, attempt.ended_at, attempt.outcome, attempt.evidence
            )
        )
    parts = Part.objects.filter(publication_id=publication_id).order_by("position")
    return tuple(_part_card(part, tuple(tries[part.pk])) for part in parts)


def _part_card(part: Part, attempts: tuple[AttemptLine, ...]) -> PartCard:
    frozen = payload.read(part.payload_bytes)
    return PartCard(
        id=part.pk, position=part.position, text=frozen["text"], media=frozen["media"], reply_to=frozen["reply_to"],
        created_at=part.created_at, external_id=part.external_id, permalink=part.permalink,
        published_at=part.published_at, proof=part.proof, attempts=attempts,
    )  # fmt: skip
