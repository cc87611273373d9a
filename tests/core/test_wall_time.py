from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binome.core.wall_time import Crossing, resolve, wall_time_of

PARIS, NEW_YORK = "Europe/Paris", "America/New_York"


@pytest.mark.parametrize(
    ("wall", "zone", "instant", "shown", "crossing"),
    [
        ("2026-07-01T09:00", PARIS, "2026-07-01T07:00", "2026-07-01T09:00", Crossing.PLAIN),
        ("2026-01-15T09:00", PARIS, "2026-01-15T08:00", "2026-01-15T09:00", Crossing.PLAIN),
        ("2026-03-29T01:59", PARIS, "2026-03-29T00:59", "2026-03-29T01:59", Crossing.PLAIN),
        ("2026-03-29T02:00", PARIS, "2026-03-29T01:00", "2026-03-29T03:00", Crossing.SKIPPED),
        ("2026-03-29T02:30", PARIS, "2026-03-29T01:30", "2026-03-29T03:30", Crossing.SKIPPED),
        ("2026-03-29T03:00", PARIS, "2026-03-29T01:00", "2026-03-29T03:00", Crossing.PLAIN),
        ("2026-10-25T02:30", PARIS, "2026-10-25T00:30", "2026-10-25T02:30", Crossing.REPEATED),
        ("2026-10-25T03:00", PARIS, "2026-10-25T02:00", "2026-10-25T03:00", Crossing.PLAIN),
        ("2026-03-08T02:15", NEW_YORK, "2026-03-08T07:15", "2026-03-08T03:15", Crossing.SKIPPED),
        ("2026-11-01T01:30", NEW_YORK, "2026-11-01T05:30", "2026-11-01T01:30", Crossing.REPEATED),
        ("2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-04T14:45", "2026-04-05T01:45", Crossing.REPEATED),
        ("2026-10-04T02:10", "Australia/Lord_Howe", "2026-10-03T15:40", "2026-10-04T02:40", Crossing.SKIPPED),
    ],
)
def test_a_wall_time_becomes_one_instant(wall: str, zone: str, instant: str, shown: str, crossing: Crossing) -> None:
    resolved = resolve(datetime.fromisoformat(wall), zone)
    assert resolved.at == datetime.fromisoformat(instant).replace(tzinfo=UTC)
    assert resolved.wall_time == datetime.fromisoformat(shown)
    assert resolved.crossing is crossing


def test_a_time_with_an_offset_is_no_wall_time() -> None:
    with pytest.raises(ValueError, match="offset"):
        resolve(datetime(2026, 7, 1, 9, tzinfo=UTC), PARIS)


FROM, TO = datetime(1990, 1, 1), datetime(2100, 1, 1)  # noqa: DTZ001 - wall times


@given(st.datetimes(FROM, TO), st.sampled_from([PARIS, NEW_YORK, "Asia/Kolkata"]))
def test_an_instant_shows_the_wall_time_it_was_resolved_to(wall: datetime, zone: str) -> None:
    resolved = resolve(wall, zone)
    assert wall_time_of(resolved.at, zone) == resolved.wall_time
    assert resolved.wall_time >= wall
