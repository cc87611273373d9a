"""One channel's version of a post."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ninja import Schema

from binome.api.door import BrandCall, Room
from binome.api.shapes import Created, Given
from binome.api.v1.posts import VariantChange, VariantOut, variant_out, write_variant
from binome.content.actions.add_variant import add_variant as give_to_channel
from binome.content.actions.remove_variant import remove_variant as take_back
from binome.content.queries import RevisionLine, post_card, posts_of_variants, revisions, variants_problems
from binome.core.problems import Conflict, NotFound
from binome.publishing.queries import variants_in_play

room = Room("Posts and variants")


class VariantIn(Given):
    """A channel to give the post to."""

    channel_id: UUID


class RevisionOut(Schema):
    """What a variant said at one version."""

    version: int
    at: datetime
    person: str
    text: str


@room.post("/posts/{post_id}/variants", "content.write", Created, 201)
def add_variant(request: BrandCall, post_id: UUID, given: VariantIn) -> Created:
    """Give the post to one more channel; its version follows the shared text until it has one of its own."""
    return Created(id=give_to_channel(request.actor, post_id, given.channel_id, now=request.now))


@room.get("/variants/{variant_id}", "content.view", VariantOut)
def get_variant(request: BrandCall, variant_id: UUID) -> VariantOut:
    """One variant, and what its channel would refuse of it."""
    return _variant(request, variant_id)


@room.patch("/variants/{variant_id}", "content.write", VariantOut)
def edit_variant(request: BrandCall, variant_id: UUID, given: VariantChange) -> VariantOut:
    """Write into one variant. Give the `version` you read: 409 `content.edited_meanwhile` brings both texts."""
    write_variant(request, variant_id, _post_of(variant_id), given)
    return _variant(request, variant_id)


@room.delete("/variants/{variant_id}", "content.write")
def remove_variant(request: BrandCall, variant_id: UUID) -> None:
    """Take the post back from that channel. 409 while it is planned there, leaving or public."""
    if variants_in_play([variant_id]):
        raise Conflict("post.has_publications")
    take_back(request.actor, variant_id, now=request.now)


@room.get("/variants/{variant_id}/revisions", "content.view", list[RevisionOut])
def list_revisions(request: BrandCall, variant_id: UUID) -> tuple[RevisionLine, ...]:
    """What the variant said, the latest version first; the last 50."""
    _post_of(variant_id)
    return revisions(variant_id)


def _variant(request: BrandCall, variant_id: UUID) -> VariantOut:
    post = post_card(_post_of(variant_id))
    for variant in (post.shared, *post.variants):
        if variant.id == variant_id:
            return variant_out(request, variant, variants_problems([variant_id]).get(variant_id, ()))
    raise NotFound("variant", variant_id)


def _post_of(variant_id: UUID) -> UUID:
    posts = posts_of_variants([variant_id])
    if variant_id not in posts:
        raise NotFound("variant", variant_id)
    return posts[variant_id]
