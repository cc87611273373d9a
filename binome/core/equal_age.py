"""Posts compared at equal age: what this one has now beside what others had when they were as old.

Every post is read at the same ages (`core.rhythms.READING_AGES`), so readings of nearly the same age exist; a reading
of another age is never stretched to fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from statistics import median

Aged = tuple[timedelta, Decimal]
"""A reading by the age its post had."""

NEARLY = 0.2
"""Two ages are equal when they differ by at most this share."""

ENOUGH = 3
"""Below this many posts a median says nothing."""


@dataclass(frozen=True)
class Comparison:
    """A number beside the median of `among` other posts at the same `age`."""

    value: Decimal
    median: Decimal
    among: int
    age: timedelta

    @property
    def ratio(self) -> float | None:
        """How many times the median; None when the median is zero."""
        return float(self.value / self.median) if self.median else None

    @property
    def standing(self) -> str:
        """ABOVE, BELOW or LIKE the others (within a tenth)."""
        if abs(self.value - self.median) <= abs(self.median) / 10:
            return "LIKE"
        return "ABOVE" if self.value > self.median else "BELOW"


def value_near(readings: Sequence[Aged], age: timedelta) -> Decimal | None:
    """The reading whose age is nearest to `age`, None when none is nearly equal."""
    close = [one for one in readings if abs(one[0] - age) <= age * NEARLY]
    return min(close, key=lambda one: abs(one[0] - age))[1] if close else None


def compare(value: Decimal, age: timedelta, others: Sequence[Sequence[Aged]]) -> Comparison | None:
    """`value` at `age` beside the median of the others then; None when fewer than ENOUGH were read at that age."""
    found = [near for readings in others if (near := value_near(readings, age)) is not None]
    return Comparison(value, median(found), len(found), age) if len(found) >= ENOUGH else None


def median_curve(ages: Sequence[timedelta], others: Sequence[Sequence[Aged]]) -> tuple[Aged, ...]:
    """The median of the others at each of `ages` where enough of them were read."""
    found = ((age, [near for one in others if (near := value_near(one, age)) is not None]) for age in ages)
    return tuple((age, median(values)) for age, values in found if len(values) >= ENOUGH)
