"""Decisions: options, evidence, an owner, a day to look back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.shapes import Created, Given, Why
from binome.core.decisions import EVIDENCE_KINDS, DecisionDraft, OptionDraft
from binome.decisions.actions.add_evidence import add_evidence as stand_on
from binome.decisions.actions.decide import decide as choose
from binome.decisions.actions.edit_decision import edit_decision as write
from binome.decisions.actions.open_decision import open_decision as put_question
from binome.decisions.actions.remove_evidence import remove_evidence as take_out
from binome.decisions.actions.reopen_decision import reopen_decision as reopen
from binome.decisions.actions.review_decision import review_decision as review
from binome.decisions.queries import DecisionCard, DecisionLine, decision_card, decisions

room = Room("Decisions")


class OptionIn(Given):
    """A way to go, with what speaks for and against it."""

    id: UUID | None = Field(None, description="An option that exists already; a new one when absent.")
    title: str
    pros: str = ""
    cons: str = ""


class DecisionIn(Given):
    """A question to decide; it needs a title, the rest is asked for when it is decided."""

    title: str
    context: str = ""
    options: list[OptionIn] = []
    objective_id: UUID | None = None
    owner_id: UUID | None = None
    expected_effect: str = ""
    review_on: date | None = None

    def draft(self) -> DecisionDraft:
        """The same, as actions take it."""
        options = tuple(OptionDraft(one.title, one.pros, one.cons, one.id) for one in self.options)
        return DecisionDraft(**{**self.model_dump(exclude={"options"}), "options": options})


class OptionOut(Schema):
    """A way to go."""

    id: UUID
    title: str
    pros: str
    cons: str
    chosen: bool


class EvidenceOut(Schema):
    """What it stands on."""

    id: UUID
    kind: str
    ref_id: UUID
    note: str
    frozen: dict[str, Any] = Field(description="What that said when it was added.")
    added_at: datetime


class DecisionLineOut(Schema):
    """A decision in the log."""

    id: UUID
    title: str
    state: str = Field(description="OPEN, DECIDED or REVIEWED.")
    owner_id: UUID | None
    owner: str
    expected_effect: str
    review_on: date | None
    outcome: str
    objective_id: UUID | None
    opened_at: datetime
    decided_at: datetime | None
    reviewed_at: datetime | None
    chosen: str = Field(description="The title of the option that was taken.")


class DecisionOut(DecisionLineOut):
    """A whole decision."""

    context: str
    options: list[OptionOut]
    evidence: list[EvidenceOut]


class EvidenceIn(Given):
    """Something to stand on."""

    kind: str = Field(description=f"Of: {', '.join(EVIDENCE_KINDS)}.")
    ref_id: UUID = Field(description="The id of that finding, KPI or publication.")
    note: str = ""


class Choice(Given):
    """The option taken, and why."""

    option_id: UUID
    why: str


class Outcome(Given):
    """What happened."""

    outcome: str


@room.get("/decisions", "decisions.view", list[DecisionLineOut])
def list_decisions(request: BrandCall, state: str | None = None) -> tuple[DecisionLine, ...]:
    """The log of decisions (of one state if said), the latest opened first; 200 at most."""
    return decisions([state] if state else None)


@room.post("/decisions", "decisions.write", DecisionOut, 201)
def open_decision(request: BrandCall, given: DecisionIn) -> DecisionOut:
    """Put a question that must be decided."""
    return _decision(decision_card(put_question(request.actor, given.draft(), now=request.now)))


@room.get("/decisions/{decision_id}", "decisions.view", DecisionOut)
def get_decision(request: BrandCall, decision_id: UUID) -> DecisionOut:
    """One decision with its options and its evidence."""
    return _decision(decision_card(decision_id))


@room.put("/decisions/{decision_id}", "decisions.write", DecisionOut)
def edit_decision(request: BrandCall, decision_id: UUID, given: DecisionIn) -> DecisionOut:
    """Write an open decision and its options anew. 409 once it is decided."""
    write(request.actor, decision_id, given.draft(), now=request.now)
    return _decision(decision_card(decision_id))


@room.post("/decisions/{decision_id}/evidence", "decisions.write", Created, 201)
def add_evidence(request: BrandCall, decision_id: UUID, given: EvidenceIn) -> Created:
    """Add what a decision stands on: a finding, a KPI or a publication, with what it says at this moment."""
    return Created(id=stand_on(request.actor, decision_id, now=request.now, **given.model_dump()))


@room.delete("/evidence/{evidence_id}", "decisions.write")
def remove_evidence(request: BrandCall, evidence_id: UUID) -> None:
    """Take a piece of evidence out of an open decision."""
    take_out(request.actor, evidence_id, now=request.now)


@room.post("/decisions/{decision_id}/decide", "decisions.write", DecisionOut)
def decide(request: BrandCall, decision_id: UUID, given: Choice) -> DecisionOut:
    """Choose one option, and say why. 422 says what lacks: two options, an owner, an expected effect, a review day."""
    choose(request.actor, decision_id, option_id=given.option_id, why=given.why, now=request.now)
    return _decision(decision_card(decision_id))


@room.post("/decisions/{decision_id}/reopen", "decisions.write", DecisionOut)
def reopen_decision(request: BrandCall, decision_id: UUID, given: Why) -> DecisionOut:
    """Take a decision up again before its review."""
    reopen(request.actor, decision_id, now=request.now, why=given.why)
    return _decision(decision_card(decision_id))


@room.post("/decisions/{decision_id}/review", "decisions.write", DecisionOut)
def review_decision(request: BrandCall, decision_id: UUID, given: Outcome) -> DecisionOut:
    """Look back: what happened?"""
    review(request.actor, decision_id, outcome=given.outcome, now=request.now)
    return _decision(decision_card(decision_id))


def _decision(card: DecisionCard) -> DecisionOut:
    return DecisionOut(
        **DecisionLineOut.from_orm(card.line).model_dump(),
        context=card.context,
        options=[OptionOut.from_orm(option) for option in card.options],
        evidence=[EvidenceOut.from_orm(held) for held in card.evidence],
    )
