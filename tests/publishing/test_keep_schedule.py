"""The brand moves to another time zone: what is planned is asked about, then kept one way or the other."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from binome.core.problems import BadInput
from binome.publishing.actions.keep_schedule import keep_schedule
from binome.publishing.queries import future_publications
from binome.workspaces.actions.edit_brand import edit_brand
from binome.workspaces.scopes import brand_scope
from tests.publishing.conftest import Stage

NINE_IN_PARIS = datetime(2026, 9, 16, 7, 0, tzinfo=UTC)


@pytest.fixture
def moved(stage: Stage) -> UUID:
    """Planned at nine in Paris, then the brand moved to Montréal."""
    publication = stage.schedule(stage.signed_post(), NINE_IN_PARIS)
    with brand_scope(stage.brand.id):
        edit_brand(
            stage.smm, name="Café Nova", language="fr", timezone="America/Montreal", colour="#3d41a8",
            approval_required=True, late_tolerance_min=60, now=stage.now,
        )  # fmt: skip
    return publication


def test_a_new_zone_moves_nothing_unasked(stage: Stage, moved: UUID) -> None:
    assert stage.card(moved).due_at == NINE_IN_PARIS
    with brand_scope(stage.brand.id):
        assert [slot.publication_id for slot in future_publications(stage.now)] == [moved]


def test_keeping_the_wall_time_moves_the_instant(stage: Stage, moved: UUID) -> None:
    with brand_scope(stage.brand.id):
        assert keep_schedule(stage.cm, keep="wall_time", now=stage.now) == (moved,)
    card = stage.card(moved)
    assert (card.wall_time, card.due_at) == ("2026-09-16T09:00", datetime(2026, 9, 16, 13, 0, tzinfo=UTC))


def test_keeping_the_instant_rewrites_the_wall_time(stage: Stage, moved: UUID) -> None:
    with brand_scope(stage.brand.id):
        keep_schedule(stage.cm, keep="instant", now=stage.now)
    card = stage.card(moved)
    assert (card.wall_time, card.zone, card.due_at) == ("2026-09-16T03:00", "America/Montreal", NINE_IN_PARIS)


def test_asking_for_neither_is_refused(stage: Stage, moved: UUID) -> None:
    with brand_scope(stage.brand.id), pytest.raises(BadInput):
        keep_schedule(stage.cm, keep="both", now=stage.now)
