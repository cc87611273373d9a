"""What Sofia and Léa are told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from binome.approvals.actions.request_approval import request_approval
from binome.channels.actions.mark_needs_reconnect import mark_needs_reconnect
from binome.content.actions.create_post import create_post
from binome.content.actions.discard_post import discard_post
from binome.core.briefs import BriefContent
from binome.core.campaigns import CampaignDraft, PhaseDraft
from binome.core.decisions import DecisionDraft
from binome.core.objectives import KpiDraft, ObjectiveDraft
from binome.core.permissions import system_actor
from binome.decisions.actions.open_decision import open_decision
from binome.notices.actions.mark_seen import mark_seen
from binome.notices.queries import notices_of, unread_count
from binome.notices.subjects import names_of_subjects
from binome.planning.actions.acknowledge_brief import acknowledge_brief
from binome.planning.actions.create_objective import create_objective
from binome.planning.actions.edit_brief import edit_brief
from binome.planning.actions.hand_over_brief import hand_over_brief
from binome.planning.actions.plan_campaign import plan_campaign
from binome.planning.actions.write_brief import write_brief
from binome.publishing.actions.record_publication import Published, record_publication
from binome.workspaces.queries import BrandCard, EventLine
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


def test_a_notice_names_what_it_is_about(brand: BrandCard, now: datetime) -> None:
    post = create_post(cm(brand), text="Le cold brew arrive", channel_ids=[a_channel(brand, now)], now=now)
    request_approval(cm(brand), post, now=now)
    line = notices_of(smm(brand), now)[0]
    assert (line.code, line.who, line.what) == ("notice.approval.REQUEST", "Léa", "Le cold brew arrive")


def test_what_was_put_away_since_has_no_name(brand: BrandCard, now: datetime) -> None:
    post = create_post(cm(brand), text="Le cold brew arrive", channel_ids=[a_channel(brand, now)], now=now)
    request_approval(cm(brand), post, now=now)
    discard_post(cm(brand), post, now=now)
    assert notices_of(smm(brand), now)[0].what == ""


def test_both_are_told_of_a_new_decision_by_somebody_else(brand: BrandCard, now: datetime) -> None:
    open_decision(smm(brand), DecisionDraft("Doubler les stories ?"), now=now)
    assert [line.what for line in notices_of(cm(brand), now)] == ["Doubler les stories ?"]
    assert [line.code for line in notices_of(smm(brand), now)] == ["notice.invitation.ACCEPTED"]


def test_an_edit_is_told_only_when_there_is_something_to_do_again(brand: BrandCard, now: datetime) -> None:
    days = {"starts_on": now.date(), "ends_on": now.date() + timedelta(days=30)}
    kpis = [KpiDraft("clicks", Decimal(10))]
    objective = create_objective(
        smm(brand), ObjectiveDraft("Lancer", days["starts_on"], days["ends_on"], kpis), now=now
    )
    plan = CampaignDraft("Lancement", phases=[PhaseDraft("Révélation", **days)], **days)
    campaign = plan_campaign(smm(brand), objective, plan, now=now)
    content = BriefContent("Jour J", "Frais", "25-40 ans", ["image"], "Tasse", "Santé", days["ends_on"], "Alt")
    brief = write_brief(smm(brand), campaign, content, now=now)
    edit_brief(smm(brand), brief, replace(content, title="Le jour J"), now=now)
    assert notices_of(cm(brand), now) == ()
    hand_over_brief(smm(brand), brief, now=now)
    acknowledge_brief(cm(brand), brief, now=now)
    edit_brief(smm(brand), brief, content, now=now)
    told = [(line.code, line.what) for line in notices_of(cm(brand), now)]
    assert told == [("notice.brief.EDITED", "Jour J"), ("notice.brief.HANDED_OVER", "Jour J")]


def test_each_kind_of_thing_has_its_name(brand: BrandCard, now: datetime) -> None:
    channel = a_channel(brand, now)
    shown = Published("1", "https://example.org/1", "Frais.", "text", "fr", now)
    publication = record_publication(cm(brand), channel, [shown], origin="NATIVE", now=now)["1"]
    subjects = {"channel": channel, "publication": publication}
    events = [EventLine(now, kind, key, "X", "", "", None, "", "", "", {}) for kind, key in subjects.items()]
    assert names_of_subjects(events) == {channel: "cafe.nova", publication: "Frais."}
