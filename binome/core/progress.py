"""A KPI's progress: the value now, the value a straight path would have by now, the target.

The path starts on the objective's first day and ends on the KPI's due day, inclusive. A counter that belongs to the
objective (clicks of its posts) starts from zero, and its baseline is only a memory of what was usual; a level
(followers) starts from the baseline. Direction DOWN means "at most": less than the path is better.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from binome.core.metrics import Kind

TOLERANCE = Decimal("0.05")
"""Within five hundredths of the whole way, one is on the path."""


class Direction(StrEnum):
    """Which way is better."""

    UP = "UP"
    DOWN = "DOWN"


class Standing(StrEnum):
    """What the progress says, in one word."""

    NO_READING = "NO_READING"
    NOT_STARTED = "NOT_STARTED"
    AHEAD = "AHEAD"
    ON_PATH = "ON_PATH"
    BEHIND = "BEHIND"
    REACHED = "REACHED"
    MISSED = "MISSED"


@dataclass(frozen=True)
class Goal:
    """What was promised: from `baseline` to `target` between two days."""

    kind: Kind
    baseline: Decimal | None
    target: Decimal
    starts_on: date
    due_on: date
    direction: Direction = Direction.UP

    @property
    def origin(self) -> Decimal:
        """Where the path starts."""
        return (self.baseline or Decimal(0)) if self.kind is Kind.INSTANT else Decimal(0)


@dataclass(frozen=True)
class Progress:
    """`share` and `expected_share` are parts of the way from the origin to the target (1 = there; None = unknown)."""

    value: Decimal | None
    expected: Decimal
    share: float | None
    expected_share: float
    standing: Standing


def progress(goal: Goal, value: Decimal | None, today: date) -> Progress:
    """How `goal` stands on the brand's day `today`, `value` being the last measured one (None: never measured)."""
    elapsed = elapsed_share(goal, today)
    expected = goal.origin + (goal.target - goal.origin) * elapsed
    share = None if value is None else _share(goal, value)
    standing = _standing(goal, value, expected, today)
    return Progress(value, expected, share, float(elapsed), standing)


def in_steps_of(target: Decimal, value: Decimal) -> Decimal:
    """`value` as one says it beside `target`: a number of people has no decimals."""
    return value.quantize(Decimal(1)) if target == target.to_integral_value() else value


def put_together(kind: Kind, *, added: Decimal, widest: Decimal) -> Decimal:
    """One value for several objects, from the latest reading of each: `added` up, and the `widest` single one.

    Counters and levels are added. Unique people are not: the widest single object is what is known for sure.
    """
    return widest if kind is Kind.UNIQUE else added


def elapsed_share(goal: Goal, today: date) -> Decimal:
    """The part of the time that is over at the end of `today`, from 0 to 1."""
    whole = (goal.due_on - goal.starts_on + timedelta(days=1)).days
    past = (today - goal.starts_on + timedelta(days=1)).days
    return min(Decimal(1), max(Decimal(0), Decimal(past) / Decimal(max(whole, 1))))


def _share(goal: Goal, value: Decimal) -> float | None:
    way = goal.target - goal.origin
    return float((value - goal.origin) / way) if way else None


def _standing(goal: Goal, value: Decimal | None, expected: Decimal, today: date) -> Standing:
    if today < goal.starts_on:
        return Standing.NOT_STARTED
    if value is None:
        return Standing.NO_READING
    if _is_there(goal, value, today):
        return Standing.REACHED
    if today > goal.due_on:
        return Standing.MISSED
    lead = (value - expected) * (1 if goal.direction is Direction.UP else -1)
    slack = abs(goal.target - goal.origin) * TOLERANCE
    if abs(lead) <= slack:
        return Standing.ON_PATH
    return Standing.AHEAD if lead > 0 else Standing.BEHIND


def _is_there(goal: Goal, value: Decimal, today: date) -> bool:
    if goal.direction is Direction.UP:
        return value >= goal.target
    # "At most" a number that only grows is kept on the last day, not before; a level that went down is there at once.
    return value <= goal.target and (goal.kind is Kind.INSTANT or today > goal.due_on)
