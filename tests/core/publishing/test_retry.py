from datetime import UTC, datetime, timedelta

import pytest

from binome.core.publishing.retry import MOST_PROBES, absence_is_proof, is_late, next_probe, next_try, wait_before

NOW = datetime(2026, 9, 15, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(("tries", "seconds"), [(1, 5), (2, 15), (3, 45), (4, 135), (6, 900), (60, 900)])
def test_waits_grow_and_stay_under_a_quarter_of_an_hour(tries: int, seconds: int) -> None:
    assert wait_before(tries) == timedelta(seconds=seconds)


def test_what_the_network_asks_for_is_honoured() -> None:
    assert next_try(1, NOW, NOW + timedelta(minutes=20)) == NOW + timedelta(minutes=20)
    assert next_try(1, NOW, NOW + timedelta(seconds=1)) == NOW + timedelta(seconds=5)
    assert next_try(1, NOW) == NOW + timedelta(seconds=5)


def test_a_network_that_names_a_far_date_does_not_make_a_post_forgotten() -> None:
    assert next_try(1, NOW, NOW + timedelta(days=4000)) == NOW + timedelta(days=1)


@pytest.mark.parametrize(("minutes", "late"), [(0, False), (60, False), (61, True)])
def test_late_is_more_than_the_brands_tolerance(minutes: int, late: bool) -> None:
    assert is_late(NOW, NOW + timedelta(minutes=minutes), timedelta(minutes=60)) is late


def test_probes_wait_for_the_networks_lag_and_end_with_a_person() -> None:
    assert next_probe(1, NOW, lag_s=30) == NOW + timedelta(seconds=30)
    assert next_probe(3, NOW, lag_s=30) == NOW + timedelta(seconds=45)
    assert next_probe(MOST_PROBES, NOW, lag_s=30) is None


@pytest.mark.parametrize(
    ("certainty", "absences", "proven"),
    [("A", 1, True), ("B", 1, True), ("C", 1, False), ("D", 1, False), ("D", 2, True), ("E", MOST_PROBES, False)],
)
def test_absence_proves_as_much_as_the_network_allows(certainty: str, absences: int, proven: bool) -> None:
    assert absence_is_proof(certainty, absences) is proven
