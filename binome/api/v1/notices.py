"""What the caller is told of what others did."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome import words
from binome.api.door import BrandCall, Room
from binome.api.problems import language_of
from binome.api.shapes import Given
from binome.notices.actions.mark_seen import mark_seen
from binome.notices.queries import NoticeLine, notices_of

room = Room("Notices")


class NoticeOut(Schema):
    """One thing the caller is told."""

    event_id: int
    code: str
    message: str = Field(description="The same in words, in the language of `Accept-Language`.")
    subject_type: str
    subject_id: UUID
    who: str
    what: str
    why: str
    at: datetime
    is_new: bool


class UpTo(Given):
    """How far one has read."""

    event_id: int = Field(ge=0, le=2**63 - 1)


@room.get("/notices", "brand.view", list[NoticeOut])
def list_notices(request: BrandCall) -> list[NoticeOut]:
    """The caller's latest 99 notices, seen ones included, newest first."""
    return [_notice(line, language_of(request)) for line in notices_of(request.actor, request.now)]


@room.post("/notices/seen", "brand.view", None, 204)
def see_notices(request: BrandCall, given: UpTo) -> None:
    """Everything up to that event has been read."""
    mark_seen(request.actor, given.event_id, now=request.now)


def _notice(line: NoticeLine, language: str) -> NoticeOut:
    what = line.what or words.say("notice.gone", language)
    message = words.say(line.code, language, who=line.who or "Binôme", what=what)
    why = "" if words.known(line.why) else line.why
    return NoticeOut(
        event_id=line.event_id, code=line.code, message=message, subject_type=line.subject_type,
        subject_id=line.subject_id, who=line.who, what=line.what, why=why, at=line.at, is_new=line.is_new,
    )  # fmt: skip
