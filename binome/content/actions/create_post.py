"""Begins a post."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from binome.content.actions.create_posts import create_posts
from binome.content.drafts import ChannelDraft, MediaUse, PostDraft
from binome.core.permissions import Actor
from binome.core.problems import BadInput, Problem


def create_post(
    actor: Actor,
    *,
    title: str = "",
    brief_id: UUID | None = None,
    channel_ids: Sequence[UUID] = (),
    text: str = "",
    language: str = "",
    media: Sequence[MediaUse] = (),
    now: datetime,
) -> UUID:
    """A post, free or from a brief, whose channels all follow its shared text; gives its id."""
    channels = tuple(ChannelDraft(channel_id) for channel_id in channel_ids)
    draft = PostDraft(title, brief_id, text, language, tuple(media), channels)
    try:
        return create_posts(actor, [draft], now=now)[0]
    except BadInput as refused:
        raise BadInput(*(_without_index(problem) for problem in refused.problems)) from None


def _without_index(problem: Problem) -> Problem:
    return Problem(problem.code, problem.field.removeprefix("posts.0."), problem.params)
