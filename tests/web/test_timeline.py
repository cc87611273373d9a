"""Phases laid out on a line."""

from datetime import date
from uuid import uuid4

from binome.planning.queries import CampaignCard, PhaseCard
from binome.web.timeline import Timeline, timeline


def phase(name: str, first: int, last: int) -> PhaseCard:
    return PhaseCard(uuid4(), name, date(2026, 9, first), date(2026, 9, last))


def drawn(today: int) -> Timeline:
    phases = (phase("Teasing", 1, 15), phase("Reveal", 16, 28), phase("Thanks", 29, 30))
    card = CampaignCard(uuid4(), "Launch", date(2026, 9, 1), date(2026, 9, 30), uuid4(), "Known", phases)
    return timeline(card, date(2026, 9, today))


def test_each_phase_has_its_part_of_the_line() -> None:
    assert [(stretch.x, stretch.width) for stretch in drawn(10).stretches] == [(0, 49.6), (50, 42.93), (93.33, 6.27)]


def test_what_is_past_now_and_ahead() -> None:
    assert [stretch.when for stretch in drawn(20).stretches] == ["PAST", "NOW", "AHEAD"]


def test_today_is_marked_in_the_middle_of_its_day() -> None:
    assert (drawn(15).today, drawn(15).current.name) == (48.33, "Teasing")


def test_a_phase_too_short_for_its_name_has_none_under_it() -> None:
    assert [stretch.has_room for stretch in drawn(1).stretches] == [True, True, False]
