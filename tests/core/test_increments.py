"""What a counter gained between readings."""

from datetime import UTC, datetime
from decimal import Decimal

from binome.core.increments import increments

HOURS = [datetime(2026, 3, 1, hour, tzinfo=UTC) for hour in range(4)]


def gained(*values: int) -> list[Decimal | None]:
    return [step.gained for step in increments([(HOURS[i], Decimal(value)) for i, value in enumerate(values)])]


def test_a_counter_gains() -> None:
    assert gained(3, 10, 10, 12) == [7, 0, 2]


def test_the_first_reading_is_no_increment() -> None:
    assert gained(3) == []
    assert gained() == []


def test_a_counter_that_goes_down_is_told() -> None:
    steps = increments([(HOURS[0], Decimal(9)), (HOURS[1], Decimal(4)), (HOURS[2], Decimal(6))])
    assert [(step.gained, step.is_reset) for step in steps] == [(None, True), (2, False)]
