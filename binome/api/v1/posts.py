"""Posts and their versions, one a channel."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.paging import Cursor, Limit, Next, after, cut
from binome.api.problems import language_of, sentence
from binome.api.shapes import Given, Language, ProblemShape
from binome.content.actions.create_post import create_post as begin_post
from binome.content.actions.create_posts import MOST_AT_ONCE
from binome.content.actions.create_posts import create_posts as begin_posts
from binome.content.actions.discard_post import discard_post as put_away
from binome.content.actions.edit_post import KEEP
from binome.content.actions.edit_post import edit_post as write_post
from binome.content.drafts import ChannelDraft, MediaUse, PostDraft, VariantEdit
from binome.content.queries import PostCard, VariantCard, post_card, post_lines, variants_problems
from binome.content.queries.walking import post_ids
from binome.core.problems import Conflict, NotFound, Problem
from binome.publishing.queries import variants_in_play, variants_that_left

room = Room("Posts and variants")


class MediaOut(Schema):
    """A picture where it is used."""

    id: UUID
    name: str
    mime: str
    size: int = Field(description="Bytes.")
    width: int
    height: int
    alt: str = Field(description="What it says to those who do not see it.")


class MediaIn(Given):
    """A picture of the library, to use here."""

    media_id: UUID
    alt: str = ""

    def use(self) -> MediaUse:
        """The same, as actions take it."""
        return MediaUse(self.media_id, self.alt)


class VariantOut(Schema):
    """What one channel gets of a post."""

    id: UUID
    channel_id: UUID | None = Field(description="null for the text that channels share.")
    follows: bool = Field(description="Whether it takes the shared text and media.")
    format: str
    text: str
    language: str
    settings: dict[str, Any]
    version: int = Field(description="Give it back with an edit: it tells what you had read.")
    edited_at: datetime
    edited_by: str
    media: list[MediaOut]
    problems: list[ProblemShape] = Field([], description="What the channel would refuse of it as it is.")


class PostOut(Schema):
    """A post whole."""

    id: UUID
    title: str
    name: str = Field(description="Its title, or the beginning of its text.")
    brief_id: UUID | None
    author: str
    created_at: datetime
    edited_at: datetime
    shared: VariantOut
    variants: list[VariantOut] = Field(description="One a channel, in the order they were added.")


class PostLineOut(Schema):
    """A post in the list."""

    id: UUID
    name: str
    excerpt: str
    brief_id: UUID | None
    author: str
    edited_at: datetime
    channel_ids: list[UUID]
    variant_ids: list[UUID]


class PostList(Schema):
    """A page of posts, the last created first."""

    items: list[PostLineOut]
    next: Next


class ChannelTextIn(Given):
    """What one channel gets: its own text and media, or (without a text) the shared ones."""

    channel_id: UUID
    text: str | None = None
    media: list[MediaIn] = []
    settings: dict[str, Any] = {}


class PostIn(Given):
    """A post to begin."""

    title: str = ""
    brief_id: UUID | None = None
    text: str = Field("", description="The text that channels without one of their own share.")
    language: Language = ""
    media: list[MediaIn] = []
    channels: list[ChannelTextIn] = []

    def draft(self) -> PostDraft:
        """The same, as actions take it."""
        channels = tuple(
            ChannelDraft(one.channel_id, one.text, tuple(use.use() for use in one.media), one.settings)
            for one in self.channels
        )
        media = tuple(use.use() for use in self.media)
        return PostDraft(self.title, self.brief_id, self.text, self.language, media, channels)


class PostsIn(Given):
    """Many posts to begin at once."""

    posts: list[PostIn] = Field(description=f"At most {MOST_AT_ONCE}.")
    complete: bool = Field(True, description="Refuse texts that a channel would not take; false for drafts.")


class PostsMade(Schema):
    """The posts' ids, in the order they were given."""

    ids: list[UUID]


class VariantChange(Given):
    """What a variant should become; what is not said stays."""

    version: int = Field(description="The version you read.")
    text: str | None = None
    language: Language | None = None
    media: list[MediaIn] | None = None
    follows: bool | None = Field(None, description="true: take the shared text again, and drop its own.")


class VariantChangeAt(VariantChange):
    """The same, of one of a post's variants."""

    id: UUID


class PostChanges(Given):
    """What should change; what is not said stays."""

    title: str | None = None
    brief_id: UUID | None = Field(None, description="null takes the post out of its brief.")
    variants: list[VariantChangeAt] = []


@room.get("/posts", "content.view", PostList)
def list_posts(request: BrandCall, cursor: Cursor = "", limit: Limit = 50, brief_id: UUID | None = None) -> PostList:
    """The brand's posts, the last created first; of a brief if said."""
    ids, following = cut(post_ids(after=after(cursor), brief_id=brief_id, limit=limit + 1), limit)
    lines = post_lines(ids)
    return PostList(items=[PostLineOut.from_orm(lines[key]) for key in ids], next=following)


@room.post("/posts", "content.write", PostOut, 201)
def create_post(request: BrandCall, given: PostIn) -> PostOut:
    """Begin a post, free or from a brief. Texts may still be longer than a channel takes: `problems` says so."""
    draft = given.draft()
    if any(one.text is not None or one.settings for one in draft.channels):
        post_id = begin_posts(request.actor, [draft], now=request.now)[0]
    else:
        post_id = begin_post(
            request.actor, title=draft.title, brief_id=draft.brief_id, text=draft.text, language=draft.language,
            channel_ids=[one.channel_id for one in draft.channels], media=draft.media, now=request.now,
        )  # fmt: skip
    return _post(request, post_id)


@room.post("/posts/bulk", "content.write", PostsMade, 201)
def create_posts(request: BrandCall, given: PostsIn) -> PostsMade:
    """Begin up to 5,000 posts: all of them, or none. Each mistake is named by its place: `posts.12.channels.0.text`."""
    drafts = [one.draft() for one in given.posts]
    return PostsMade(ids=list(begin_posts(request.actor, drafts, now=request.now, complete=given.complete)))


@room.get("/posts/{post_id}", "content.view", PostOut)
def get_post(request: BrandCall, post_id: UUID) -> PostOut:
    """One post with the version of each channel, and what each channel would refuse of it."""
    return _post(request, post_id)


@room.patch("/posts/{post_id}", "content.write", PostOut)
def edit_post(request: BrandCall, post_id: UUID, given: PostChanges) -> PostOut:
    """Change a post, without ever writing over somebody else's text.

    When a variant was changed since the version you read, and you change it too, the answer is 409
    `content.edited_meanwhile`, with both texts in `params.stale`; nothing is written. A variant that is public keeps
    its text.
    """
    post = post_card(post_id)
    edits = {change.id: _edit(_variant_in(post, change.id), change) for change in given.variants}
    brief_id = given.brief_id if "brief_id" in given.model_fields_set else KEEP
    _write(request, post, edits, title=given.title, brief_id=brief_id)
    return _post(request, post_id)


@room.delete("/posts/{post_id}", "content.write")
def discard_post(request: BrandCall, post_id: UUID) -> None:
    """Put a post away. 409 while something of it is planned, leaving or public."""
    if variants_in_play([variant.id for variant in post_card(post_id).variants]):
        raise Conflict("post.has_publications")
    put_away(request.actor, post_id, now=request.now)


def write_variant(request: BrandCall, variant_id: UUID, post_id: UUID, change: VariantChange) -> None:
    """Change one variant of a post."""
    post = post_card(post_id)
    _write(request, post, {variant_id: _edit(_variant_in(post, variant_id), change)})


def variant_out(request: BrandCall, card: VariantCard, problems: tuple[Problem, ...] = ()) -> VariantOut:
    """A variant as the API gives it."""
    language = language_of(request)
    told = [
        ProblemShape(code=one.code, field=one.field, message=sentence(one, language), params=dict(one.params))
        for one in problems
    ]
    shown = VariantOut.from_orm(card)
    shown.problems = told
    return shown


def _post(request: BrandCall, post_id: UUID) -> PostOut:
    post = post_card(post_id)
    problems = variants_problems(variant.id for variant in post.variants)
    shown = PostOut.from_orm(post)
    shown.variants = [variant_out(request, variant, problems.get(variant.id, ())) for variant in post.variants]
    return shown


def _write(request: BrandCall, post: PostCard, edits: dict[UUID, VariantEdit], **fields: Any) -> None:
    gone = variants_that_left([variant.id for variant in post.variants])
    if gone & set(edits):
        raise Conflict("variant.has_left")
    write_post(request.actor, post.id, edits, untouchable=gone, now=request.now, **fields)


def _variant_in(post: PostCard, variant_id: UUID) -> VariantCard:
    for variant in (post.shared, *post.variants):
        if variant.id == variant_id:
            return variant
    raise NotFound("variant", variant_id)


def _edit(variant: VariantCard, change: VariantChange) -> VariantEdit:
    """The edit that keeps of the variant what the change does not say."""
    own = change.text is not None or change.media is not None
    media = tuple(MediaUse(card.id, card.alt) for card in variant.media)
    return VariantEdit(
        version=change.version,
        text=variant.text if change.text is None else change.text,
        language=change.language or variant.language,
        media=media if change.media is None else tuple(one.use() for one in change.media),
        follows=change.follows if change.follows is not None else variant.follows and not own,
    )
