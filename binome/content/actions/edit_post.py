"""Writes into a post, without ever writing over somebody else's text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.content.actions.write_variant import write_variant
from binome.content.drafts import MediaUse, StaleVariant, VariantEdit
from binome.content.models import Post, Revision, Variant
from binome.content.queries.library import media_cards
from binome.content.queries.used_media import MediaCard, media_of_variants
from binome.core.permissions import Actor, require
from binome.core.plain_text import tidy
from binome.core.problems import Conflict, NotFound, Problem, refuse_if
from binome.planning.queries import brief_lines

TITLE_MAX = 200
KEEP = object()

Content = tuple[str, str, tuple[MediaUse, ...]]
"""Text, language, media: what a variant says."""

State = Content | None
"""What a variant says of its own, None when it follows the shared text."""


@transaction.atomic
def edit_post(
    actor: Actor,
    post_id: UUID,
    edits: Mapping[UUID, VariantEdit],
    *,
    title: str | None = None,
    brief_id: UUID | object | None = KEEP,
    untouchable: frozenset[UUID] = frozenset(),
    now: datetime,
) -> tuple[UUID, ...]:
    """Apply `edits` (by variant id, the shared one included); gives the variants that changed.

    Conflict("content.edited_meanwhile", stale=(StaleVariant, …)) when somebody else changed what an edit changes too:
    nothing is written. `untouchable` variants (already published) neither change nor follow. BadInput otherwise.
    """
    require(actor, "content.write")
    post = _locked_post(post_id)
    rows = {row.pk: row for row in Variant.objects.select_for_update().filter(post_id=post_id, removed_at=None)}
    refuse_if(_problems(edits, title, brief_id))
    said = _contents(rows)
    wanted = _merge(rows, {key: edit for key, edit in edits.items() if key in rows and key not in untouchable}, said)
    changed = _apply(actor, rows, wanted, said, untouchable, now)
    if _write_post(post, title, brief_id) or changed:
        Post.objects.filter(pk=post_id).update(edited_at=now)
    return changed


def _merge(
    rows: Mapping[UUID, Variant], edits: Mapping[UUID, VariantEdit], said: Mapping[UUID, Content]
) -> dict[UUID, State]:
    """What each edited variant should become. Three ways are compared: what the writer read, what they wrote, what
    is there now; only when both sides changed it differently is it a conflict."""
    read = _states_read({key: edit for key, edit in edits.items() if edit.version != rows[key].version})
    wanted, stale = {}, []
    for key, edit in edits.items():
        mine, theirs = _state_of(edit), None if rows[key].follows else said[key]
        base = read.get(key, theirs)
        if mine in (base, theirs):
            continue
        if theirs == base:
            wanted[key] = mine
        else:
            stale.append(_stale(rows[key], edit, said[key]))
    if stale:
        raise Conflict("content.edited_meanwhile", stale=tuple(stale), by=stale[0].by)
    return wanted


def _apply(
    actor: Actor,
    rows: Mapping[UUID, Variant],
    wanted: Mapping[UUID, State],
    said: Mapping[UUID, Content],
    untouchable: frozenset[UUID],
    now: datetime,
) -> tuple[UUID, ...]:
    """Write the shared text first, then each channel's: its own, or the shared one it follows."""
    shared = next(row for row in rows.values() if row.channel_id is None)
    shared_content = wanted.get(shared.pk) or said[shared.pk]
    changed = []
    for key, row in rows.items():
        if key in untouchable:
            continue
        state = wanted[key] if key in wanted else None if row.follows else said[key]
        content = state or shared_content
        if (content, state is None) != (said[key], row.follows):
            write_variant(
                actor, row, text=content[0], language=content[1], media=content[2], follows=state is None, now=now
            )
            changed.append(key)
    return tuple(changed)


def _stale(row: Variant, edit: VariantEdit, said: Content) -> StaleVariant:
    mine = _state_of(edit)
    return StaleVariant(
        variant_id=row.pk, channel_id=row.channel_id, version=row.version, theirs=said[0],
        mine=mine[0] if mine else "", mine_follows=mine is None, theirs_follows=row.follows,
        media_differ=mine is not None and said[2] != mine[2], by=str(row.edited_by) if row.edited_by else "",
        at=row.edited_at,
    )  # fmt: skip


def _contents(rows: Mapping[UUID, Variant]) -> dict[UUID, Content]:
    media = media_of_variants(rows)
    return {key: (row.text, row.language, _uses(media.get(key, ()))) for key, row in rows.items()}


def _states_read(behind: Mapping[UUID, VariantEdit]) -> dict[UUID, State]:
    """What each writer who is behind had before their eyes when they began."""
    found: dict[UUID, State] = {}
    for key, edit in behind.items():
        row = Revision.objects.filter(variant_id=key, version=edit.version).first()
        if row is None:
            raise NotFound("revision", edit.version)
        media = tuple(MediaUse(UUID(item["media_id"]), item["alt"]) for item in row.media)
        found[key] = None if row.follows else (row.text, row.language, media)
    return found


def _state_of(edit: VariantEdit) -> State:
    if edit.follows:
        return None
    return tidy(edit.text), edit.language, tuple(MediaUse(use.media_id, tidy(use.alt)) for use in edit.media)


def _uses(cards: Sequence[MediaCard]) -> tuple[MediaUse, ...]:
    return tuple(MediaUse(card.id, card.alt) for card in cards)


def _locked_post(post_id: UUID) -> Post:
    post = Post.objects.select_for_update().filter(pk=post_id, discarded_at=None).first()
    if post is None:
        raise NotFound("post", post_id)
    return post


def _write_post(post: Post, title: str | None, brief_id: UUID | object | None) -> bool:
    wanted = {
        "title": post.title if title is None else tidy(title),
        "brief_id": post.brief_id if brief_id is KEEP else brief_id,
    }
    changed = {name: value for name, value in wanted.items() if getattr(post, name) != value}
    if changed:
        Post.objects.filter(pk=post.pk).update(**changed)
    return bool(changed)


def _problems(edits: Mapping[UUID, VariantEdit], title: str | None, brief_id: UUID | object | None) -> list[Problem]:
    found = []
    if title is not None and len(tidy(title)) > TITLE_MAX:
        found.append(Problem("post.title_too_long", "title", {"max": TITLE_MAX}))
    if isinstance(brief_id, UUID) and not brief_lines({brief_id}):
        found.append(Problem("post.brief_unknown", "brief_id"))
    used = {use.media_id for edit in edits.values() for use in edit.media}
    if used and used - set(media_cards(used)):
        found.append(Problem("media.unknown", "media"))
    return found
