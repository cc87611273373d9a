"""Meeting people."""

from datetime import timedelta

import pytest

from binome.relations.actions.meet_member import meet_member
from binome.relations.queries import member_card
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand


@pytest.fixture
def scope(db, now):
    with brand_scope(a_brand(now).id):
        yield


def test_the_same_person_is_met_once(scope, now):
    first = meet_member("sandbox", "v1", "awa", "Awa", "", now=now)
    again = meet_member("sandbox", "v1", "awa", "Awa B.", "", now=now + timedelta(days=1))
    assert first == again
    assert member_card(first).called == "Awa B."


def test_history_read_late_overwrites_nothing(scope, now):
    member = meet_member("sandbox", "v1", "awa", "Awa B.", "", now=now)
    meet_member("sandbox", "v1", "old", "Old name", "", now=now - timedelta(days=9))
    card = member_card(member)
    assert (card.handle, card.first_seen_at, card.last_seen_at) == ("awa", now - timedelta(days=9), now)
