"""Lists that are walked: a page, then what comes after it, by a cursor that no change in between can shift."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from binome.core.problems import BadInput, Problem

MOST = 200

Cursor = Annotated[str, Field(description="`next` of the page before; empty for the first page.", max_length=100)]
Limit = Annotated[int, Field(description="How many lines a page holds.", ge=1, le=MOST)]
Next = Annotated[str | None, Field(description="The cursor of the page that follows; null when this one is the last.")]


def after(cursor: str) -> UUID | None:
    """The id a page begins after; BadInput for a cursor that no list gave."""
    if not cursor:
        return None
    try:
        return UUID(cursor)
    except ValueError:
        raise BadInput(Problem("api.cursor_unknown", "cursor")) from None


def after_moment(cursor: str) -> tuple[datetime | None, UUID | None]:
    """The same for a list in the order of an instant: the instant and the id of the last line of the page before."""
    moment, _, key = cursor.partition("_")
    try:
        return (datetime.fromisoformat(moment).astimezone(UTC), UUID(key)) if cursor else (None, None)
    except (ValueError, OverflowError):
        raise BadInput(Problem("api.cursor_unknown", "cursor")) from None


def moment_cursor(at: datetime, key: UUID) -> str:
    """The cursor of a page whose last line is that one."""
    return f"{at.astimezone(UTC).isoformat()}_{key}"


def cut(ids: Sequence[UUID], limit: int) -> tuple[Sequence[UUID], str | None]:
    """A page of `limit` from `limit` + 1 ids that were asked for, and the cursor of the next."""
    page = ids[:limit]
    return page, str(page[-1]) if len(ids) > limit else None
