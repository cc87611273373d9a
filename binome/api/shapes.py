"""What several resources give or take."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError


def _naive(value: datetime) -> datetime:
    if value.tzinfo is not None:
        raise PydanticCustomError("wall_time_with_offset", "a wall time has no offset")
    return _of_our_times(value)


def _aware(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise PydanticCustomError("time_without_offset", "an instant has an offset")
    return _of_our_times(value).astimezone(UTC)


def _of_our_times(value: datetime) -> datetime:
    """At the ends of the calendar, a change of zone has no date to fall on."""
    if not 1970 <= value.year <= 2200:
        raise PydanticCustomError("datetime_out_of_range", "between 1970 and 2200")
    return value


WallTime = Annotated[
    datetime,
    AfterValidator(_naive),
    Field(
        description="A time as clocks show it in the brand’s zone (its `timezone`), without offset: "
        "`2026-09-15T09:00`. In the hour that spring skips it is the hour after; in the one that autumn repeats, the "
        "first.",
        examples=["2026-09-15T09:00"],
    ),
]
Instant = Annotated[
    datetime,
    AfterValidator(_aware),
    Field(description="An instant, ISO 8601 with its offset.", examples=["2026-09-15T09:00:00+02:00"]),
]

Language = Annotated[
    str,
    Field(
        description="fr, en, or another language’s code such as `pt-BR`; empty for the brand’s.",
        pattern=r"^([a-z]{2}(-[A-Z]{2})?)?$",
    ),
]


class Given(Schema):
    """What a caller sends. A field we do not know is a mistake, and told as one."""

    model_config = ConfigDict(extra="forbid")


class Said(Given):
    """What somebody says."""

    text: str


class Why(Given):
    """A reason, kept with the event."""

    why: str = ""


class Note(Given):
    """A word to whoever gets it."""

    note: str = ""


class Created(Schema):
    """The thing that was made."""

    id: UUID


class ProblemShape(Schema):
    """Something a network would refuse."""

    code: str
    field: str
    message: str
    params: dict[str, Any]


class EventOut(Schema):
    """One thing that happened, with who did it and through which door."""

    at: datetime
    event: str
    from_state: str
    to_state: str
    person_id: UUID | None
    person: str = Field(description="Empty when Binôme itself acted.")
    via: str = Field(description="screen, api, cli, mcp or job")
    why: str
    detail: dict[str, Any]
