"""What others read of approvals. Whether a signature holds is computed each time one asks, never remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from binome.approvals.models import ApprovalRequest, Signature
from binome.content.queries import LastEdit, last_edits, post_card, post_lines, shown_contents
from binome.core.approvals.standing import Standing, signatures_that_hold, standing
from binome.core.fingerprint import ShownContent, fingerprint
from binome.core.problems import NotFound
from binome.workspaces.counting import Counting, counting

MOST_LINES = 200


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
    voided: LastEdit | None = None


@dataclass(frozen=True)
class ShownVariant:
    """A variant as whoever signs sees it, with the fingerprint that stands for it."""

    variant_id: UUID
    content: ShownContent
    fingerprint: str


@dataclass(frozen=True)
class RequestLine:
    """A request in the list of approvals."""

    id: UUID
    post_id: UUID
    post: str
    excerpt: str
    state: str
    standing: Standing
    requested_by: str
    requested_at: datetime
    note: str
    answered_by: str
    answered_at: datetime | None
    answer: str
    variant_ids: tuple[UUID, ...]
    channel_ids: tuple[UUID, ...]
    media_key: UUID | None
    voided: LastEdit | None


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
    """How several posts stand, by id."""
    ids = list(dict.fromkeys(post_ids))
    variants = {key: line.variant_ids for key, line in post_lines(ids).items()}
    last = _last_requests(ids)
    holding = signatures_hold(variant for key in last for variant in variants.get(key, ()))
    return {key: _state(key, last.get(key), frozenset(variants.get(key, ())), holding) for key in ids}


def approval_of(post_id: UUID, contents: Mapping[UUID, ShownContent]) -> ApprovalState:
    """How a post stands whose variants are read already: their shown contents by id. 2 SQL queries."""
    signed = _signed_fingerprints(set(contents))
    holding = signatures_that_hold(signed, {key: fingerprint(content) for key, content in contents.items()})
    return _state(post_id, _last_requests([post_id]).get(post_id), frozenset(contents), holding)


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


def _last_requests(post_ids: Sequence[UUID]) -> dict[UUID, ApprovalRequest]:
    rows = ApprovalRequest.objects.filter(post_id__in=post_ids).select_related("requested_by", "answered_by")
    return {row.post_id: row for row in rows.order_by("post_id", "-requested_at", "-id").distinct("post_id")}


def _state(
    post_id: UUID, row: ApprovalRequest | None, variants: frozenset[UUID], holding: frozenset[UUID]
) -> ApprovalState:
    if row is None:
        return ApprovalState(post_id, Standing.NONE)
    stands = standing(row.state, variants, holding)
    return ApprovalState(
        post_id=post_id, standing=stands, request_id=row.pk,
        requested_by=str(row.requested_by or ""), requested_at=row.requested_at, note=row.note,
        answered_by=str(row.answered_by or ""), answered_at=row.answered_at, answer=row.answer,
        holding=holding & variants, voided=_voided_by(variants - holding) if stands is Standing.VOIDED else None,
    )  # fmt: skip


def _voided_by(variants: Iterable[UUID]) -> LastEdit | None:
    return max(last_edits(variants).values(), key=lambda edit: edit.at, default=None)


def _request_lines(rows: Sequence[ApprovalRequest]) -> tuple[RequestLine, ...]:
    posts = post_lines(row.post_id for row in rows)
    signed = [
        key for row in rows if row.state == "SIGNED" and row.post_id in posts for key in posts[row.post_id].variant_ids
    ]
    holding = signatures_hold(signed)
    edits = last_edits(set(signed) - holding)
    lines = []
    for row in rows:
        if (post := posts.get(row.post_id)) is None:
            continue
        lines.append(
            RequestLine(
                id=row.pk, post_id=row.post_id, post=post.name, excerpt=post.excerpt, state=row.state,
                standing=standing(row.state, frozenset(post.variant_ids), holding),
                requested_by=str(row.requested_by or ""), requested_at=row.requested_at, note=row.note,
                answered_by=str(row.answered_by or ""), answered_at=row.answered_at, answer=row.answer,
                variant_ids=post.variant_ids, channel_ids=post.channel_ids,
                media_key=post.media[0].id if post.media else None,
                voided=max((edits[key] for key in post.variant_ids if key in edits), key=_when, default=None),
            )
        )  # fmt: skip
    return tuple(lines)


def _when(edit: LastEdit) -> datetime:
    return edit.at
