"""Posts compared at equal age."""

from datetime import timedelta
from decimal import Decimal

import pytest

from binome.core.equal_age import compare, median_curve, value_near

HOUR = timedelta(hours=1)


def others(*values: int, age: timedelta = HOUR):
    return [[(age, Decimal(value))] for value in values]


def test_a_number_is_beside_the_median_at_its_age():
    compared = compare(Decimal(30), HOUR, others(10, 20, 60))
    assert (compared.median, compared.among, compared.ratio, compared.standing) == (20, 3, 1.5, "ABOVE")


def test_two_posts_say_nothing():
    assert compare(Decimal(30), HOUR, others(10, 20)) is None


def test_a_reading_of_another_age_is_not_stretched():
    assert compare(Decimal(30), HOUR, others(10, 20, 60, age=2 * HOUR)) is None


def test_the_nearest_of_nearly_equal_ages_counts():
    readings = [(0.9 * HOUR, Decimal(1)), (1.05 * HOUR, Decimal(2)), (1.19 * HOUR, Decimal(3))]
    assert value_near(readings, HOUR) == 2


@pytest.mark.parametrize(("value", "standing"), [(22, "LIKE"), (18, "LIKE"), (23, "ABOVE"), (17, "BELOW")])
def test_within_a_tenth_is_like_the_others(value, standing):
    assert compare(Decimal(value), HOUR, others(10, 20, 60)).standing == standing


def test_beside_a_median_of_zero_there_is_no_ratio():
    compared = compare(Decimal(5), HOUR, others(0, 0, 0))
    assert (compared.ratio, compared.standing) == (None, "ABOVE")


def test_the_median_curve_has_only_ages_that_enough_reached():
    series = [[(HOUR, Decimal(value)), (6 * HOUR, Decimal(value * 2))] for value in (1, 2)] + others(3)
    assert median_curve([HOUR, 6 * HOUR], series) == ((HOUR, 2),)
