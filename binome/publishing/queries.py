"""What others read of publications."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.db import connection, models

from binome.core.problems import NotFound
from binome.core.publishing.lifecycle import CLAIMABLE, MAY_BE_PUBLIC, WAITS_FOR_A_PERSON
from binome.publishing import payload
from binome.publishing.models import Attempt, Part, Publication
from binome.workspaces.counting import Counting, counting
from binome.workspaces.queries import EventLine, events_of
from binome.workspaces.scopes import system_scope


@dataclass(frozen=True)
class CalendarSlot:
    """One publication in the calendar. `title` is its post's, or the beginning of its text."""

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
    state: str
    hold_reason: str
    problem_code: str
    origin: str
    kind: str
    media_count: int
    permalink: str

    @property
    def at(self) -> datetime:
        """When it left, or is to leave."""
        return self.published_at or self.due_at


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


@dataclass(frozen=True)
class PublishedPost:
    """What is public on a network, for those who read it: inbox, metrics. `external_id` is its first part's."""

    id: UUID
    brand_id: UUID
    channel_id: UUID
    external_id: str
    permalink: str
    format: str
    text: str
    origin: str
    kind: str
    published_at: datetime
    variant_id: UUID | None


def calendar(start: datetime, end: datetime) -> tuple[CalendarSlot, ...]:
    """Posts that leave or left in [start, end), by time; what was cancelled is not there."""
    rows = Publication.objects.filter(kind="POST", due_at__gte=start, due_at__lt=end).exclude(state="CANCELLED")
    return _slots(rows.order_by("due_at", "id"))


def to_settle() -> tuple[CalendarSlot, ...]:
    """Everything that waits for a person: held, to confirm, refused; replies too; the latest first."""
    return _slots(Publication.objects.filter(state__in=WAITS_FOR_A_PERSON).order_by("-due_at", "id")[:200])


def publications_of_variants(variant_ids: Sequence[UUID]) -> tuple[CalendarSlot, ...]:
    """Every publication of these variants, oldest first."""
    return _slots(Publication.objects.filter(variant_id__in=variant_ids).order_by("due_at", "id"))


def publications_of_briefs(brief_ids: Sequence[UUID], limit: int = 200) -> tuple[CalendarSlot, ...]:
    """The latest publications of the posts made from these briefs, oldest first."""
    rows = Publication.objects.filter(variant__post__brief_id__in=brief_ids).order_by("-due_at", "-id")
    return tuple(reversed(_slots(rows[:limit])))


def publications_of_posts(post_ids: Sequence[UUID]) -> tuple[CalendarSlot, ...]:
    """Every publication of these posts, oldest first."""
    return _slots(Publication.objects.filter(variant__post_id__in=post_ids).order_by("due_at", "id"))


def published_of_objectives(objective_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """Objective ids by the publications that are public and were made from a brief of theirs."""
    made = Publication.objects.filter(variant__post__brief__campaign__objective_id__in=objective_ids)
    rows = made.filter(state="PUBLISHED", kind="POST")
    return dict(rows.values_list("pk", "variant__post__brief__campaign__objective_id"))


def slots_of(publication_ids: Sequence[UUID]) -> tuple[CalendarSlot, ...]:
    """These publications, by time."""
    return _slots(Publication.objects.filter(pk__in=publication_ids).order_by("due_at", "id"))


def future_publications(now: datetime) -> tuple[CalendarSlot, ...]:
    """What is still to leave after `now`: what a change of time zone asks about."""
    rows = Publication.objects.filter(kind="POST", due_at__gt=now, state__in=("SCHEDULED", "ARMED", "HELD"))
    return _slots(rows.order_by("due_at", "id"))


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


def published_posts(
    *, since: datetime | None = None, channel_id: UUID | None = None, limit: int = 1000
) -> tuple[PublishedPost, ...]:
    """What is public, the latest first; in a brand's scope, or across brands in a system scope."""
    rows = Part.objects.filter(position=0, publication__state="PUBLISHED").exclude(external_id="")
    if since is not None:
        rows = rows.filter(publication__published_at__gte=since)
    if channel_id is not None:
        rows = rows.filter(publication__channel_id=channel_id)
    rows = rows.select_related("publication").order_by("-publication__published_at")[:limit]
    return tuple(_published(row) for row in rows)


def published_of(publication_ids: Sequence[UUID]) -> tuple[PublishedPost, ...]:
    """Those of these publications that are public, replies included."""
    rows = Part.objects.filter(position=0, publication_id__in=publication_ids, publication__state="PUBLISHED")
    return tuple(_published(row) for row in rows.exclude(external_id="").select_related("publication"))


def published_by_external_id(channel_id: UUID, external_ids: Sequence[str]) -> dict[str, UUID]:
    """Publication ids by what their network calls them."""
    rows = Part.objects.filter(publication__channel_id=channel_id, external_id__in=external_ids)
    return dict(rows.values_list("external_id", "publication_id"))


def publication_states(publication_ids: Sequence[UUID]) -> dict[UUID, tuple[str, str, str]]:
    """(state, permalink, problem code) by id: how replies are doing."""
    rows = Publication.objects.filter(pk__in=publication_ids).values_list("pk", "state", "permalink", "problem_code")
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def publication_ids(
    *, after: UUID | None = None, states: Sequence[str] = (), kind: str = "POST", limit: int = 50
) -> tuple[UUID, ...]:
    """Ids of publications (of these states if said), the last planned first, beginning after that one."""
    rows = Publication.objects.filter(kind=kind).order_by("-id")
    if after is not None:
        rows = rows.filter(pk__lt=after)
    if states:
        rows = rows.filter(state__in=states)
    return tuple(rows.values_list("pk", flat=True)[:limit])


def variants_that_left(variant_ids: Sequence[UUID]) -> frozenset[UUID]:
    """Those that are public, or may be: what the network has is not written any more."""
    rows = Publication.objects.filter(variant_id__in=variant_ids, state__in=MAY_BE_PUBLIC)
    return frozenset(rows.values_list("variant_id", flat=True))


def variants_in_play(variant_ids: Sequence[UUID]) -> frozenset[UUID]:
    """Those that are planned, leaving or public: neither they nor their post are put away."""
    rows = Publication.objects.filter(variant_id__in=variant_ids).exclude(state__in=("CANCELLED", "REFUSED"))
    return frozenset(rows.values_list("variant_id", flat=True))


@dataclass(frozen=True)
class Sending:
    """How a publication is doing, for whoever waits beside it."""

    state: str
    permalink: str
    problem_code: str
    problem_params: Mapping[str, Any]
    hold_reason: str


def sendings(publication_ids: Sequence[UUID]) -> dict[UUID, Sending]:
    """How these publications are doing, by id."""
    rows = Publication.objects.filter(pk__in=publication_ids) if publication_ids else ()
    return {
        row.pk: Sending(row.state, row.permalink, row.problem_code, row.problem_params, row.hold_reason) for row in rows
    }


def publishing_counts(now: datetime) -> tuple[int, int]:
    """(planned ahead, waiting for a person), for the loop bar."""
    counts = Publication.objects.aggregate(
        ahead=models.Count("id", filter=models.Q(state__in=("SCHEDULED", "ARMED", "SENDING", "RETRY"), kind="POST")),
        asked=models.Count("id", filter=models.Q(state__in=("HELD", "TO_CONFIRM"))),
    )
    return counts["ahead"], counts["asked"]


def posts_in_progress(limit: int = 200) -> tuple[UUID, ...]:
    """Posts with nothing planned or published yet, last edited first.

    By SQL on content's tables: a stage reads those before it, and this asks for what is *not* here.
    """
    with connection.cursor() as cursor:
        cursor.execute(_IN_PROGRESS.format("post.id") + " ORDER BY post.edited_at DESC LIMIT %s", [limit])
        return tuple(row[0] for row in cursor.fetchall())


def posts_being_written() -> Counting:
    """Posts with nothing planned or published yet. For the loop bar."""
    return Counting(_IN_PROGRESS.format("post.id"), ())


def publications_waiting() -> Counting:
    """Posts to leave, and whatever waits for a person. For the loop bar."""
    ahead = models.Q(state__in=("SCHEDULED", "ARMED", "SENDING", "RETRY"), kind="POST")
    return counting(Publication.objects.filter(ahead | models.Q(state__in=("HELD", "TO_CONFIRM"))))


def publications_to_settle() -> Counting:
    """What waits for a person. For the side navigation."""
    return counting(Publication.objects.filter(state__in=("HELD", "TO_CONFIRM")))


_IN_PROGRESS = """SELECT {} FROM content_post post WHERE post.discarded_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM content_variant variant
    JOIN publishing_publication publication
      ON publication.brand_id = variant.brand_id AND publication.variant_id = variant.id
    WHERE variant.brand_id = post.brand_id AND variant.post_id = post.id AND publication.state <> 'CANCELLED')"""


def next_due_at(*, now: datetime) -> datetime | None:
    """The next instant at which something may leave: what the dispatcher sleeps until."""
    with system_scope("publishing.next_due"):
        rows = Publication.objects.filter(state__in=CLAIMABLE, next_at__gt=now)
        found: datetime | None = rows.order_by("next_at").values_list("next_at", flat=True).first()
        return found


def _slots(rows: models.QuerySet[Publication]) -> tuple[CalendarSlot, ...]:
    found = list(rows.select_related("channel", "variant__post"))
    payloads = _first_payloads([row.pk for row in found])
    return tuple(_slot(row, payloads.get(row.pk)) for row in found)


def _slot(row: Publication, frozen: Mapping[str, Any] | None) -> CalendarSlot:
    live = row.variant if frozen is None else None
    text = frozen["text"] if frozen else live.text if live else ""
    return CalendarSlot(
        publication_id=row.pk, variant_id=row.variant_id, post_id=row.variant.post_id if row.variant else None,
        title=(row.variant.post.title if row.variant else "") or text[:80], text=text, channel_id=row.channel_id,
        network=row.channel.network, channel_handle=row.channel.handle, due_at=row.due_at,
        published_at=row.published_at, state=row.state, hold_reason=row.hold_reason, problem_code=row.problem_code,
        origin=row.origin, kind=row.kind, media_count=len(frozen["media"]) if frozen else 0, permalink=row.permalink,
    )  # fmt: skip


def _first_payloads(publication_ids: Sequence[UUID]) -> dict[UUID, Mapping[str, Any]]:
    rows = Part.objects.filter(publication_id__in=publication_ids, position=0)
    return {row[0]: payload.read(row[1]) for row in rows.values_list("publication_id", "payload_bytes")}


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


def _published(part: Part) -> PublishedPost:
    frozen, publication = payload.read(part.payload_bytes), part.publication
    return PublishedPost(
        id=publication.pk, brand_id=cast(UUID, publication.brand_id), channel_id=publication.channel_id,
        external_id=part.external_id, permalink=part.permalink, format=frozen["format"], text=frozen["text"],
        origin=publication.origin, kind=publication.kind, published_at=publication.published_at or publication.due_at,
        variant_id=publication.variant_id,
    )  # fmt: skip
