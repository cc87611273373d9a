from datetime import UTC, datetime, timedelta, timezone

from binome.connectors import clock

NOON = datetime(2026, 9, 15, 12, tzinfo=UTC)


def test_a_simulation_sets_the_instant_and_gives_it_back() -> None:
    with clock.at(NOON):
        assert clock.now() == NOON
    assert clock.now() > NOON - timedelta(days=365)


def test_instants_are_told_in_utc() -> None:
    with clock.at(datetime(2026, 9, 15, 14, tzinfo=timezone(timedelta(hours=2)))):
        assert clock.now().isoformat() == "2026-09-15T12:00:00+00:00"
