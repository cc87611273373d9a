"""Objectives, their KPIs and how those stand."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.shapes import Given, Why
from binome.core.objectives import KpiDraft, ObjectiveDraft
from binome.insights.queries import KpiLine, kpi_progress
from binome.planning.actions.close_objective import close_objective as close
from binome.planning.actions.create_objective import create_objective as set_objective
from binome.planning.actions.edit_objective import edit_objective as write_objective
from binome.planning.actions.reopen_objective import reopen_objective as reopen
from binome.planning.queries import ObjectiveCard, objective_card, objectives

room = Room("Objectives")


class KpiIn(Given):
    """A number of the registry with where it must be."""

    metric: str = Field(description="A metric’s code: clicks, replies, followers…")
    target: Decimal
    baseline: Decimal | None = Field(None, description="Where it stood; needed for a level such as followers.")
    due_on: date | None = Field(None, description="The objective’s day when absent.")
    direction: str = Field("UP", description="UP: at least; DOWN: at most.")


class ObjectiveIn(Given):
    """What the brand wants to reach."""

    title: str
    why: str = ""
    starts_on: date
    due_on: date
    owner_id: UUID | None = Field(None, description="A person of the brand; the caller when absent.")
    kpis: list[KpiIn]

    def draft(self) -> ObjectiveDraft:
        """The same, as actions take it."""
        kpis = tuple(KpiDraft(**kpi.model_dump()) for kpi in self.kpis)
        return ObjectiveDraft(**{**self.model_dump(exclude={"kpis"}), "kpis": kpis})


class KpiOut(Schema):
    """A KPI of an objective."""

    id: UUID
    metric: str
    baseline: Decimal | None
    target: Decimal
    due_on: date
    direction: str


class ObjectiveOut(Schema):
    """An objective with its KPIs, action metrics before vanity ones."""

    id: UUID
    title: str
    why: str
    starts_on: date
    due_on: date
    owner_id: UUID | None
    owner: str
    state: str = Field(description="ACTIVE or CLOSED.")
    kpis: list[KpiOut]


class ProgressOut(Schema):
    """Where a KPI stands on the brand’s day."""

    kpi_id: UUID
    metric: str
    value: Decimal | None = Field(description="null when it was never measured.")
    target: Decimal
    expected: Decimal = Field(description="What a straight path would have by now.")
    share: float | None = Field(description="Part of the way done; 1 = there.")
    expected_share: float
    standing: str = Field(description="NO_READING, NOT_STARTED, AHEAD, ON_PATH, BEHIND, REACHED or MISSED.")
    objects: int = Field(description="Publications or accounts it is measured on.")
    measured: int = Field(description="Those of them that have a reading.")
    read_at: datetime | None


@room.get("/objectives", "planning.view", list[ObjectiveOut])
def list_objectives(request: BrandCall, state: str | None = None) -> list[ObjectiveOut]:
    """The brand's objectives (of one state if said), the one due first on top."""
    return [_objective(card) for card in objectives(state)]


@room.post("/objectives", "planning.write", ObjectiveOut, 201)
def create_objective(request: BrandCall, given: ObjectiveIn) -> ObjectiveOut:
    """Set an objective and the numbers that will tell."""
    return _objective(objective_card(set_objective(request.actor, given.draft(), now=request.now)))


@room.get("/objectives/{objective_id}", "planning.view", ObjectiveOut)
def get_objective(request: BrandCall, objective_id: UUID) -> ObjectiveOut:
    """One objective."""
    return _objective(objective_card(objective_id))


@room.put("/objectives/{objective_id}", "planning.write", ObjectiveOut)
def edit_objective(request: BrandCall, objective_id: UUID, given: ObjectiveIn) -> ObjectiveOut:
    """Write an objective and its KPIs anew. 409 when it is closed."""
    write_objective(request.actor, objective_id, given.draft(), now=request.now)
    return _objective(objective_card(objective_id))


@room.post("/objectives/{objective_id}/close", "planning.write", ObjectiveOut)
def close_objective(request: BrandCall, objective_id: UUID, given: Why) -> ObjectiveOut:
    """Close it: it leaves the lists of what is under way."""
    close(request.actor, objective_id, now=request.now, why=given.why)
    return _objective(objective_card(objective_id))


@room.post("/objectives/{objective_id}/reopen", "planning.write", ObjectiveOut)
def reopen_objective(request: BrandCall, objective_id: UUID) -> ObjectiveOut:
    """Take it up again."""
    reopen(request.actor, objective_id, now=request.now)
    return _objective(objective_card(objective_id))


@room.get("/objectives/{objective_id}/progress", "metrics.view", list[ProgressOut])
def get_progress(request: BrandCall, objective_id: UUID) -> list[ProgressOut]:
    """How each KPI stands today against its path, with what its value is made of."""
    return [_progress(line) for line in kpi_progress(objective_id, request.now)]


def _objective(card: ObjectiveCard) -> ObjectiveOut:
    kpis = [
        KpiOut(
            id=kpi.id, metric=kpi.metric.code, baseline=kpi.baseline, target=kpi.target, due_on=kpi.due_on,
            direction=kpi.direction.value,
        )
        for kpi in card.kpis
    ]  # fmt: skip
    return ObjectiveOut(
        id=card.id, title=card.title, why=card.why, starts_on=card.starts_on, due_on=card.due_on,
        owner_id=card.owner_id, owner=card.owner, state=card.state, kpis=kpis,
    )  # fmt: skip


def _progress(line: KpiLine) -> ProgressOut:
    told = line.progress
    return ProgressOut(
        kpi_id=line.kpi.id, metric=line.kpi.metric.code, value=told.value, target=line.kpi.target,
        expected=told.expected, share=told.share, expected_share=told.expected_share, standing=told.standing.value,
        objects=line.objects, measured=line.measured, read_at=line.read_at,
    )  # fmt: skip
