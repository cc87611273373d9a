"""The form of a campaign and its phases: what was typed, and what to show in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from django.http import QueryDict
from django.utils.translation import get_language

from binome import words
from binome.core.campaigns import USUAL_PHASES, CampaignDraft, PhaseDraft
from binome.planning.queries import CampaignCard, ObjectiveCard
from binome.web.typed import Typed

Values = Mapping[str, str]
OWN = ("name", "starts_on", "ends_on")
OF_PHASE = ("id", "name", "starts_on", "ends_on")
SPARE = 2


def sent_values(sent: QueryDict) -> Values:
    """What was typed, rows without a name dropped, so that positions are those of the draft."""
    values = {name: sent.get(name, "") for name in OWN}
    positions = sorted({int(part) for part in _positions(sent) if part.isdecimal()})
    rows = [{name: sent.get(f"phases.{i}.{name}", "").strip() for name in OF_PHASE} for i in positions]
    filled = [row for row in rows if row["name"]]
    return values | {f"phases.{i}.{name}": row[name] for i, row in enumerate(filled) for name in OF_PHASE}


def draft_of(values: Values) -> CampaignDraft:
    """The draft that `values` describe; BadInput for what cannot be read."""
    typed = Typed(values)
    draft = CampaignDraft(
        name=typed.text("name"), starts_on=typed.day("starts_on"), ends_on=typed.day("ends_on"),
        phases=tuple(_phase(typed, f"phases.{i}") for i in range(count_rows(values))),
    )  # fmt: skip
    typed.refuse()
    return draft


def first_values(objective: ObjectiveCard) -> Values:
    """What a new form proposes: the objective's own days, shared between the four usual phases."""
    values = {"starts_on": objective.starts_on.isoformat(), "ends_on": objective.due_on.isoformat()}
    days = (objective.due_on - objective.starts_on).days + 1
    edges = [days * i // len(USUAL_PHASES) for i in range(len(USUAL_PHASES) + 1)]
    for i, code in enumerate(USUAL_PHASES):
        if edges[i + 1] > edges[i]:
            row = count_rows(values)
            values[f"phases.{row}.name"] = words.say(f"phase.{code}", get_language() or "en")
            values[f"phases.{row}.starts_on"] = (objective.starts_on + timedelta(days=edges[i])).isoformat()
            values[f"phases.{row}.ends_on"] = (objective.starts_on + timedelta(days=edges[i + 1] - 1)).isoformat()
    return values


def values_of(card: CampaignCard) -> Values:
    """A campaign as the form shows it."""
    values = {"name": card.name, "starts_on": card.starts_on.isoformat(), "ends_on": card.ends_on.isoformat()}
    for i, phase in enumerate(card.phases):
        values |= {
            f"phases.{i}.id": str(phase.id), f"phases.{i}.name": phase.name,
            f"phases.{i}.starts_on": phase.starts_on.isoformat(), f"phases.{i}.ends_on": phase.ends_on.isoformat(),
        }  # fmt: skip
    return values


def rows(values: Values) -> tuple[str, ...]:
    """How the names of each row's fields begin: the filled rows, then spare ones."""
    return tuple(f"phases.{i}" for i in range(count_rows(values) + SPARE))


def count_rows(values: Values) -> int:
    """How many phases are filled in."""
    return sum(name.startswith("phases.") and name.endswith(".name") for name in values)


def _positions(sent: QueryDict) -> list[str]:
    return [name.split(".")[1] for name in sent if name.startswith("phases.") and name.count(".") == 2]


def _phase(typed: Typed, name: str) -> PhaseDraft:
    return PhaseDraft(
        id=typed.key(f"{name}.id"), name=typed.text(f"{name}.name"), starts_on=typed.day(f"{name}.starts_on"),
        ends_on=typed.day(f"{name}.ends_on"),
    )  # fmt: skip
