"""Lists that are walked: a page, then what comes after it, by a cursor that no change in between can shift."""

from __future__ import annotations

from collections.abc import Sequence
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


def cut(ids: Sequence[UUID], limit: int) -> tuple[Sequence[UUID], str | None]:
    """A page of `limit` from `limit` + 1 ids that were asked for, and the cursor of the next."""
    page = ids[:limit]
    return page, str(page[-1]) if len(ids) > limit else None
