from datetime import UTC, datetime, timedelta

from binome.core.ids import uuid7


def test_ids_sort_by_the_time_they_were_made() -> None:
    at = datetime(2026, 9, 15, 9, 0, tzinfo=UTC)
    ids = [uuid7(at + timedelta(milliseconds=number), chance=(1 << 74) - 1 - number) for number in range(100)]
    assert ids == sorted(ids)


def test_an_id_says_its_version_its_variant_and_its_millisecond() -> None:
    at = datetime(2026, 9, 15, 9, 0, 0, 123000, tzinfo=UTC)
    made = uuid7(at, chance=(1 << 80) - 1)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(at.timestamp() * 1000)
