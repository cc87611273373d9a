"""Briefs: what the SMM hands to the CM, and the questions on them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.shapes import Created, Given, Said, Why
from binome.core.briefs import FORMATS, BriefContent
from binome.planning.actions.acknowledge_brief import acknowledge_brief as acknowledge
from binome.planning.actions.answer_brief_question import answer_brief_question as answer
from binome.planning.actions.ask_about_brief import ask_about_brief as ask
from binome.planning.actions.close_brief import close_brief as close
from binome.planning.actions.edit_brief import edit_brief as change
from binome.planning.actions.hand_over_brief import hand_over_brief as hand_over
from binome.planning.actions.write_brief import write_brief as write
from binome.planning.queries import BriefCard, BriefLine, brief_card, briefs

room = Room("Briefs")


class BriefIn(Given):
    """A brief; a draft needs a title only, the rest is asked for when it is handed over."""

    phase_id: UUID | None = None
    title: str
    message: str = ""
    audience: str = ""
    formats: list[str] = Field(default=[], description=f"Of: {', '.join(FORMATS)}.")
    dos: str = ""
    donts: str = ""
    deadline: date | None = None
    quality_criteria: str = ""

    def content(self) -> BriefContent:
        """The same, as actions take it."""
        return BriefContent(**{**self.model_dump(exclude={"phase_id"}), "formats": tuple(self.formats)})


class BriefLineOut(Schema):
    """A brief in a list, with what it hangs from."""

    id: UUID
    title: str
    message: str
    formats: list[str]
    deadline: date | None
    state: str = Field(description="DRAFT, HANDED_OVER, QUESTIONED, ACKNOWLEDGED or CLOSED.")
    author: str
    created_at: datetime
    campaign_id: UUID
    campaign: str
    phase_id: UUID | None
    phase: str
    objective_id: UUID
    objective: str
    open_questions: int


class QuestionOut(Schema):
    """What was asked about a brief; `answered_at` is null while the answer is owed."""

    id: UUID
    text: str
    asked_by: str
    asked_at: datetime
    answer: str
    answered_by: str
    answered_at: datetime | None


class BriefOut(BriefLineOut):
    """A whole brief."""

    audience: str
    dos: str
    donts: str
    quality_criteria: str
    questions: list[QuestionOut]


@room.get("/briefs", "planning.view", list[BriefLineOut])
def list_briefs(
    request: BrandCall, state: str | None = None, campaign_id: UUID | None = None, objective_id: UUID | None = None
) -> tuple[BriefLine, ...]:
    """Briefs of a state, of a campaign, of an objective; the nearest deadline first."""
    return briefs(states=[state] if state else None, campaign_id=campaign_id, objective_id=objective_id)


@room.post("/campaigns/{campaign_id}/briefs", "planning.write", BriefOut, 201)
def write_brief(request: BrandCall, campaign_id: UUID, given: BriefIn) -> BriefOut:
    """Start a brief in a campaign."""
    made = write(request.actor, campaign_id, given.content(), phase_id=given.phase_id, now=request.now)
    return _brief(brief_card(made))


@room.get("/briefs/{brief_id}", "planning.view", BriefOut)
def get_brief(request: BrandCall, brief_id: UUID) -> BriefOut:
    """One brief with its questions, oldest first."""
    return _brief(brief_card(brief_id))


@room.put("/briefs/{brief_id}", "planning.write", BriefOut)
def edit_brief(request: BrandCall, brief_id: UUID, given: BriefIn) -> BriefOut:
    """Write a brief anew. One that was acknowledged is to be acknowledged again; one that was handed over must stay
    complete."""
    change(request.actor, brief_id, given.content(), phase_id=given.phase_id, now=request.now)
    return _brief(brief_card(brief_id))


@room.post("/briefs/{brief_id}/hand-over", "briefs.hand_over", BriefOut)
def hand_over_brief(request: BrandCall, brief_id: UUID) -> BriefOut:
    """Hand a brief to the CM. 422 says everything that lacks, field by field."""
    hand_over(request.actor, brief_id, now=request.now)
    return _brief(brief_card(brief_id))


@room.post("/briefs/{brief_id}/acknowledge", "briefs.acknowledge", BriefOut)
def acknowledge_brief(request: BrandCall, brief_id: UUID) -> BriefOut:
    """Take a brief on as it stands. 409 while a question waits for its answer."""
    acknowledge(request.actor, brief_id, now=request.now)
    return _brief(brief_card(brief_id))


@room.post("/briefs/{brief_id}/questions", "briefs.ask", Created, 201)
def ask_about_brief(request: BrandCall, brief_id: UUID, given: Said) -> Created:
    """Ask about a brief, or object to it: it waits for an answer, even when it was acknowledged."""
    return Created(id=ask(request.actor, brief_id, text=given.text, now=request.now))


@room.post("/questions/{question_id}/answer", "briefs.answer", None, 204)
def answer_brief_question(request: BrandCall, question_id: UUID, given: Said) -> None:
    """Answer what was asked."""
    answer(request.actor, question_id, text=given.text, now=request.now)


@room.post("/briefs/{brief_id}/close", "planning.write", BriefOut)
def close_brief(request: BrandCall, brief_id: UUID, given: Why) -> BriefOut:
    """Put a brief away: nothing more is made from it."""
    close(request.actor, brief_id, now=request.now, why=given.why)
    return _brief(brief_card(brief_id))


def _brief(card: BriefCard) -> BriefOut:
    content = card.content
    return BriefOut(
        **BriefLineOut.from_orm(card.line).model_dump(),
        audience=content.audience,
        dos=content.dos,
        donts=content.donts,
        quality_criteria=content.quality_criteria,
        questions=[QuestionOut.from_orm(question) for question in card.questions],
    )
