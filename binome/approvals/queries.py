"""What others read of approvals. Whether a signature holds is computed each time one asks, never remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from binome.approvals.models import ApprovalRequest, Signature
from binome.channels.queries import ChannelCard, channel_cards
from binome.content.queries import (
    MediaCard,
    PostCard,
    PostLine,
    VariantCard,
    post_card,
    post_lines,
    shown_contents,
    shown_of,
)
from binome.core.approvals.standing import Standing, signatures_that_hold, standing
from binome.core.fingerprint import ShownContent, fingerprint
from binome.core.problems import NotFound
from binome.workspaces.counting import Counting, counting

MOST_LINES = 200


@dataclass(frozen=True)
class VoidedBy:
    """The edit that made a signature void."""

    by: str
    at: datetime


@dataclass(frozen=True)
class ApprovalState:
    """How a post stands. `holding` are the variants that may leave; `answer` what was asked to be changed; `voided` the
    edit that made a signature void."""

    post_id: UUID
    standing: Standing
    request_id: UUID | None = None
    requested_by: str = ""
    requested_at: datetime | None = None
    note: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None
    answer: str = ""
    holding: frozenset[UUID] = frozenset()
    voided: VoidedBy | None = None


@dataclass(frozen=True)
class ShownVariant:
    """A variant as whoever signs sees it, with the fingerprint that stands for it."""

    variant_id: UUID
    content: ShownContent
    fingerprint: str


@dataclass(frozen=True, kw_only=True)
class RequestLine(ApprovalState):
    """A post's latest request in the list of approvals, with the post it is about."""

    id: UUID
    state: str
    post: str
    excerpt: str
    variant_ids: tuple[UUID, ...]
    channel_ids: tuple[UUID, ...]
    media: tuple[MediaCard, ...]


def signature_holds(variant_id: UUID) -> bool:
    """Whether a signature in force is for exactly what this variant says now."""
    return variant_id in signatures_hold([variant_id])


def signatures_hold(variant_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of the variants whose signature holds."""
    ids = set(variant_ids)
    signed = _signed_fingerprints(ids)
    present = {key: fingerprint(content) for key, content in shown_contents(signed).items()}
    return signatures_that_hold(signed, present)


def shown_variants(post_id: UUID) -> tuple[ShownVariant, ...]:
    """What whoever signs is shown of a post, in the order of its channels."""
    ids = [variant.id for variant in post_card(post_id).variants]
    contents = shown_contents(ids)
    return tuple(ShownVariant(key, contents[key], fingerprint(contents[key])) for key in ids)


def approval_state(post_id: UUID) -> ApprovalState:
    """How one post stands."""
    return approval_states([post_id])[post_id]


def approval_states(post_ids: Iterable[UUID]) -> dict[UUID, ApprovalState]:
    """How several posts stand, by id; discarded ones are absent."""
    lines = post_lines(post_ids)
    channels = channel_cards(key for line in lines.values() for key in line.channel_ids)
    return states_of(lines.values(), channels)


def states_of(posts: Iterable[PostCard | PostLine], channels: Mapping[UUID, ChannelCard]) -> dict[UUID, ApprovalState]:
    """How posts that are read already stand, by id; `channels` are theirs. 2 SQL queries."""
    variants = {post.id: post.variants for post in posts}
    last, holding = _last_requests(list(variants)), _holding(_all(variants.values()), channels)
    return {key: _state(key, last.get(key), of_post, holding) for key, of_post in variants.items()}


def request_state(request_id: UUID) -> tuple[UUID, str]:
    """The post and the state of a request."""
    row = ApprovalRequest.objects.filter(pk=request_id).first()
    if row is None:
        raise NotFound("approval", request_id)
    return row.post_id, row.state


def posts_of_requests(request_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """Post ids by request id."""
    return dict(ApprovalRequest.objects.filter(pk__in=set(request_ids)).values_list("pk", "post_id"))


def requests(states: Sequence[str] = (), limit: int = MOST_LINES) -> tuple[RequestLine, ...]:
    """Requests of these states (all when none is said), latest first; each post's latest request only."""
    rows = ApprovalRequest.objects.select_related("requested_by", "answered_by").order_by("post_id", "-requested_at")
    latest = rows.distinct("post_id").values("pk")
    chosen = rows.filter(pk__in=latest).order_by("-requested_at")
    if states:
        chosen = chosen.filter(state__in=states)
    return _request_lines(list(chosen[:limit]))


def _request_lines(rows: Sequence[ApprovalRequest]) -> tuple[RequestLine, ...]:
    posts = post_lines(row.post_id for row in rows)
    channels = channel_cards(key for line in posts.values() for key in line.channel_ids)
    holding = _holding(_all(line.variants for line in posts.values()), channels)
    return tuple(_request_line(row, posts[row.post_id], holding) for row in rows if row.post_id in posts)


def _request_line(row: ApprovalRequest, post: PostLine, holding: frozenset[UUID]) -> RequestLine:
    state = _state(post.id, row, post.variants, holding)
    return RequestLine(
        **{field.name: getattr(state, field.name) for field in fields(state)},
        id=row.pk, state=row.state, post=post.name, excerpt=post.excerpt, variant_ids=post.variant_ids,
        channel_ids=post.channel_ids, media=post.media,
    )  # fmt: skip


def requests_waiting() -> Counting:
    """Posts that wait for a signature. For the loop bar."""
    return counting(ApprovalRequest.objects.filter(state="REQUESTED"))


def posts_waiting() -> frozenset[UUID]:
    """The posts that wait for a signature."""
    return frozenset(ApprovalRequest.objects.filter(state="REQUESTED").values_list("post_id", flat=True))


def _signed_fingerprints(variant_ids: set[UUID]) -> dict[UUID, frozenset[str]]:
    rows = Signature.objects.filter(variant_id__in=variant_ids, request__state="SIGNED")
    found: dict[UUID, frozenset[str]] = {}
    for variant_id, signed in rows.values_list("variant_id", "fingerprint"):
        found[variant_id] = found.get(variant_id, frozenset()) | {signed}
    return found


def _holding(variants: Iterable[VariantCard], channels: Mapping[UUID, ChannelCard]) -> frozenset[UUID]:
    known = {one.id: (one, channels[one.channel_id]) for one in variants if one.channel_id}
    signed = _signed_fingerprints(set(known))
    return signatures_that_hold(signed, {key: fingerprint(shown_of(*known[key])) for key in signed})


def _last_requests(post_ids: Sequence[UUID]) -> dict[UUID, ApprovalRequest]:
    rows = ApprovalRequest.objects.filter(post_id__in=post_ids).select_related("requested_by", "answered_by")
    return {row.post_id: row for row in rows.order_by("post_id", "-requested_at", "-id").distinct("post_id")}


def _state(
    post_id: UUID, row: ApprovalRequest | None, variants: tuple[VariantCard, ...], holding: frozenset[UUID]
) -> ApprovalState:
    if row is None:
        return ApprovalState(post_id, Standing.NONE)
    ids = frozenset(variant.id for variant in variants)
    stands = standing(row.state, ids, holding)
    return ApprovalState(
        post_id=post_id, standing=stands, request_id=row.pk, requested_by=str(row.requested_by or ""),
        requested_at=row.requested_at, note=row.note, answered_by=str(row.answered_by or ""),
        answered_at=row.answered_at, answer=row.answer, holding=holding & ids,
        voided=_voided_by(variants, holding) if stands is Standing.VOIDED else None,
    )  # fmt: skip


def _voided_by(variants: tuple[VariantCard, ...], holding: frozenset[UUID]) -> VoidedBy | None:
    edited = (variant for variant in variants if variant.id not in holding)
    last = max(edited, key=lambda variant: variant.edited_at, default=None)
    return VoidedBy(last.edited_by, last.edited_at) if last else None


def _all(variants: Iterable[tuple[VariantCard, ...]]) -> list[VariantCard]:
    return [variant for of_post in variants for variant in of_post]
