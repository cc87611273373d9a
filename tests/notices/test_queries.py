"""What Sofia and Léa are told."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from binome.channels.actions.mark_needs_reconnect import mark_needs_reconnect
from binome.core.permissions import system_actor
from binome.notices.actions.mark_seen import mark_seen
from binome.notices.queries import notices_of, unread_count
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand, a_channel, cm, smm


@pytest.fixture
def brand(db: None, now: datetime) -> Iterator[BrandCard]:
    card = a_brand(now)
    with brand_scope(card.id):
        yield card


def test_one_is_told_what_others_did_and_not_what_one_did(brand: BrandCard, now: datetime) -> None:
    assert [line.code for line in notices_of(smm(brand), now)] == ["notice.invitation.ACCEPTED"]
    assert notices_of(cm(brand), now) == ()


def test_both_are_told_of_a_dead_token(brand: BrandCard, now: datetime) -> None:
    mark_needs_reconnect(system_actor(), a_channel(brand, now), "channel.token_revoked", now=now)
    assert notices_of(cm(brand), now)[0].code == "notice.channel.TOKEN_DIED"
    assert unread_count(smm(brand), now) == 2


def test_what_was_seen_is_no_longer_new(brand: BrandCard, now: datetime) -> None:
    (line,) = notices_of(smm(brand), now)
    mark_seen(smm(brand), line.event_id, now=now)
    mark_seen(smm(brand), line.event_id - 1, now=now)  # a slower window of the same person
    assert unread_count(smm(brand), now) == 0
    assert [line.is_new for line in notices_of(smm(brand), now)] == [False]


def test_a_newcomer_is_told_of_the_last_week_only(brand: BrandCard, now: datetime) -> None:
    assert unread_count(smm(brand), now + timedelta(days=8)) == 0
