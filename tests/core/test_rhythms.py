"""When to look again."""

from datetime import UTC, datetime, timedelta

import pytest

from binome.core.rhythms import READING_AGES, back_off, next_reading, next_thread_look

BORN = datetime(2026, 9, 15, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age_min", "wait_min"), [(0, 1), (9, 1), (10, 5), (59, 5), (60, 15), (360, 60), (1440, 360), (7 * 1440, 1440)]
)
def test_a_thread_is_read_less_and_less_often(age_min, wait_min):
    now = BORN + timedelta(minutes=age_min)
    assert next_thread_look(BORN, now) == now + timedelta(minutes=wait_min)


def test_a_thread_of_thirty_days_is_left_alone():
    assert next_thread_look(BORN, BORN + timedelta(days=30)) is None


def test_every_post_is_read_at_the_same_ages():
    now, ages = BORN, []
    while (due := next_reading(BORN, now)) is not None:
        ages.append(due - BORN)
        now = due
    assert tuple(ages) == READING_AGES


def test_a_late_worker_skips_to_the_next_age():
    assert next_reading(BORN, BORN + timedelta(minutes=20)) == BORN + timedelta(minutes=30)


@pytest.mark.parametrize(("failures", "seconds"), [(1, 30), (2, 60), (4, 240), (50, 1800)])
def test_waits_double_up_to_half_an_hour(failures, seconds):
    assert back_off(failures) == timedelta(seconds=seconds)
