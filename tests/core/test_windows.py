"""How long posts breathe."""

from datetime import UTC, datetime, timedelta

import pytest

from binome.core.windows import WINDOWS, ripeness

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "hours"),
    [("story", 24), ("microblog", 48), ("short_video", 72), ("feed", 168), ("long_video", 336), ("pin", 2160)],
)
def test_each_kind_of_format_has_its_window(kind: str, hours: int) -> None:
    assert WINDOWS[kind] == timedelta(hours=hours)


@pytest.mark.parametrize(("age_h", "state", "share"), [(-1, "BREATHING", 0), (12, "BREATHING", 0.5), (24, "RIPE", 1)])
def test_a_post_breathes_then_ripens(age_h: int, state: str, share: float) -> None:
    now = ripeness(NOON, WINDOWS["story"], NOON + timedelta(hours=age_h))
    assert (now.state, now.share) == (state, share)


def test_when_it_may_be_judged() -> None:
    assert ripeness(NOON, WINDOWS["feed"], NOON).ripe_at == NOON + timedelta(days=7)
