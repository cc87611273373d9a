"""What was heard in a week, in people's own words."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.shapes import Created, Given, Note
from binome.core.calendar_days import monday_of
from binome.core.findings import KINDS, FindingDraft
from binome.insights.actions.acknowledge_finding import acknowledge_finding as acknowledge
from binome.insights.actions.add_verbatim import add_verbatim as quote
from binome.insights.actions.discard_finding import discard_finding as discard
from binome.insights.actions.draft_finding import draft_finding as draft
from binome.insights.actions.edit_finding import edit_finding as write
from binome.insights.actions.remove_verbatim import remove_verbatim as unquote
from binome.insights.actions.send_finding import send_finding as send
from binome.insights.actions.take_back_finding import take_back_finding as take_back
from binome.insights.queries import FindingLine, finding_card, findings

room = Room("Findings")


class FindingIn(Given):
    """A finding of a week."""

    kind: str = Field(description=f"Of: {', '.join(KINDS)}.")
    title: str
    summary: str = ""
    week: date = Field(description="Any day of it.")
    count: int | None = Field(None, description="How often it was heard; its verbatims count when absent.")

    def draft(self) -> FindingDraft:
        """The same, as actions take it."""
        return FindingDraft(**self.model_dump())


class VerbatimOut(Schema):
    """Somebody's own words."""

    id: UUID
    message_id: UUID
    quote: str
    author: str
    network: str
    at: datetime


class FindingOut(Schema):
    """A finding with its verbatims, oldest first."""

    id: UUID
    kind: str
    title: str
    summary: str
    week: date = Field(description="Its Monday.")
    heard: int = Field(description="How often it was heard.")
    author: str
    state: str = Field(description="DRAFT, SENT, ACKNOWLEDGED or DISCARDED.")
    created_at: datetime
    sent_at: datetime | None
    acknowledged_at: datetime | None
    verbatims: list[VerbatimOut]


class Quoted(Given):
    """A message to quote."""

    message_id: UUID


@room.get("/findings", "insights.view", list[FindingOut])
def list_findings(request: BrandCall, week: date) -> tuple[FindingLine, ...]:
    """The findings of the week that holds that day: by kind, the most heard first."""
    return findings(monday_of(week))


@room.post("/findings", "insights.write", FindingOut, 201)
def draft_finding(request: BrandCall, given: FindingIn) -> FindingLine:
    """Note what was heard; verbatims are added to it, then it is sent."""
    return finding_card(draft(request.actor, given.draft(), now=request.now))


@room.get("/findings/{finding_id}", "insights.view", FindingOut)
def get_finding(request: BrandCall, finding_id: UUID) -> FindingLine:
    """One finding."""
    return finding_card(finding_id)


@room.put("/findings/{finding_id}", "insights.write", FindingOut)
def edit_finding(request: BrandCall, finding_id: UUID, given: FindingIn) -> FindingLine:
    """Write a draft anew. 409 once it is sent."""
    write(request.actor, finding_id, given.draft(), now=request.now)
    return finding_card(finding_id)


@room.delete("/findings/{finding_id}", "insights.write")
def discard_finding(request: BrandCall, finding_id: UUID) -> None:
    """Discard a draft. 409 once it is sent."""
    discard(request.actor, finding_id, now=request.now)


@room.post("/findings/{finding_id}/verbatims", "insights.write", Created, 201)
def add_verbatim(request: BrandCall, finding_id: UUID, given: Quoted) -> Created:
    """Quote a message in a draft: its words, author and date are copied as they are now."""
    return Created(id=quote(request.actor, finding_id, given.message_id, now=request.now))


@room.delete("/verbatims/{verbatim_id}", "insights.write")
def remove_verbatim(request: BrandCall, verbatim_id: UUID) -> None:
    """Take a verbatim out of a draft."""
    unquote(request.actor, verbatim_id, now=request.now)


@room.post("/findings/{finding_id}/send", "insights.write", FindingOut)
def send_finding(request: BrandCall, finding_id: UUID) -> FindingLine:
    """Send a draft to the SMM; it needs at least one verbatim."""
    send(request.actor, finding_id, now=request.now)
    return finding_card(finding_id)


@room.post("/findings/{finding_id}/take-back", "insights.write", FindingOut)
def take_back_finding(request: BrandCall, finding_id: UUID) -> FindingLine:
    """Make it a draft again. 409 once it is acknowledged."""
    take_back(request.actor, finding_id, now=request.now)
    return finding_card(finding_id)


@room.post("/findings/{finding_id}/acknowledge", "insights.acknowledge", FindingOut)
def acknowledge_finding(request: BrandCall, finding_id: UUID, given: Note) -> FindingLine:
    """Say that it was heard, with a word to the CM if one likes."""
    acknowledge(request.actor, finding_id, now=request.now, note=given.note)
    return finding_card(finding_id)
