"""The form of a decision and its options: what was typed, and what to show in it."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import QueryDict

from binome.core.decisions import DecisionDraft, OptionDraft
from binome.web.typed import Typed

Values = Mapping[str, str]
OWN = ("title", "context", "objective_id", "owner_id", "expected_effect", "review_on")
OF_OPTION = ("id", "title", "pros", "cons")
LEAST_ROWS = 2


def sent_values(sent: QueryDict) -> Values:
    """What was typed, options left empty dropped, so that positions are those of the draft."""
    values = {name: sent.get(name, "") for name in OWN}
    positions = sorted({int(part) for part in _positions(sent) if part.isdecimal()})
    rows = [{name: sent.get(f"options.{i}.{name}", "").strip() for name in OF_OPTION} for i in positions]
    filled = [row for row in rows if row["title"] or row["pros"] or row["cons"]]
    return values | {f"options.{i}.{name}": row[name] for i, row in enumerate(filled) for name in OF_OPTION}


def draft_of(values: Values) -> DecisionDraft:
    """The draft that `values` describe; BadInput for what cannot be read."""
    typed = Typed(values)
    draft = DecisionDraft(
        title=typed.text("title"), context=typed.text("context"), objective_id=typed.key("objective_id"),
        owner_id=typed.key("owner_id"), expected_effect=typed.text("expected_effect"),
        review_on=typed.day("review_on"), options=tuple(_option(typed, i) for i in range(count_options(values))),
    )  # fmt: skip
    typed.refuse()
    return draft


def values_of(draft: DecisionDraft) -> Values:
    """A decision as the form shows it."""
    values = {
        "title": draft.title, "context": draft.context, "objective_id": str(draft.objective_id or ""),
        "owner_id": str(draft.owner_id or ""), "expected_effect": draft.expected_effect,
        "review_on": draft.review_on.isoformat() if draft.review_on else "",
    }  # fmt: skip
    for i, option in enumerate(draft.options):
        values |= {
            f"options.{i}.id": str(option.id or ""), f"options.{i}.title": option.title,
            f"options.{i}.pros": option.pros, f"options.{i}.cons": option.cons,
        }  # fmt: skip
    return values


def rows(values: Values) -> tuple[str, ...]:
    """How the names of each option's fields begin: the filled rows, at least two, and a spare one."""
    return tuple(f"options.{i}" for i in range(max(count_options(values), LEAST_ROWS) + 1))


def count_options(values: Values) -> int:
    """How many options are filled in."""
    return sum(name.startswith("options.") and name.endswith(".title") for name in values)


def _positions(sent: QueryDict) -> list[str]:
    return [name.split(".")[1] for name in sent if name.startswith("options.") and name.count(".") == 2]


def _option(typed: Typed, position: int) -> OptionDraft:
    name = f"options.{position}"
    return OptionDraft(
        id=typed.key(f"{name}.id"), title=typed.text(f"{name}.title"), pros=typed.text(f"{name}.pros"),
        cons=typed.text(f"{name}.cons"),
    )  # fmt: skip
