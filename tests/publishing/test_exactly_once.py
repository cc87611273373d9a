"""The promise: never twice, never lost, and what cannot be known is asked."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from binome.connectors.networks.sandbox.scenario import Fault, revoke, set_fault
from binome.connectors.networks.sandbox.world import open_world
from binome.publishing.actions.begin_attempt import begin_attempt
from binome.publishing.actions.claim_due import LEASE, claim_due
from binome.publishing.actions.recover_expired import recover_expired
from binome.workspaces.scopes import brand_scope
from tests.publishing.conftest import TEXT, Stage

HOUR = timedelta(hours=1)
Planned = Callable[[], UUID]


def test_what_is_due_leaves_once_and_is_proven(stage: Stage, planned: Planned) -> None:
    publication = planned()
    stage.work(stage.now + HOUR)
    stage.work(stage.now + HOUR + timedelta(seconds=5))
    card = stage.card(publication)
    assert card.state == "PUBLISHED"
    assert [post.text for post in stage.on_network()] == [TEXT]
    assert card.permalink
    assert card.parts[0].proof is not None
    assert card.parts[0].proof["differences"] == []
    assert [attempt.outcome for attempt in card.parts[0].attempts] == ["ACCEPTED"]


def test_nothing_leaves_before_its_time(stage: Stage, planned: Planned) -> None:
    publication = planned()
    stage.work(stage.now + HOUR - timedelta(seconds=1))
    assert stage.card(publication).state == "SCHEDULED"
    assert stage.on_network() == []


def test_every_change_of_state_has_its_event(stage: Stage, planned: Planned) -> None:
    publication = planned()
    stage.work(stage.now + HOUR)
    events = [(event.event, event.from_state, event.to_state) for event in stage.card(publication).events]
    assert events == [
        ("SCHEDULE", "", "SCHEDULED"),
        ("CLAIM", "SCHEDULED", "SENDING"),
        ("ACCEPT", "SENDING", "PUBLISHED"),
    ]


def test_an_accepted_post_whose_answer_was_lost_is_found_not_sent_again(stage: Stage, planned: Planned) -> None:
    publication = planned()
    set_fault(stage.server, Fault.DROP_ANSWER)
    stage.work(stage.now + HOUR)
    assert stage.card(publication).state == "UNCERTAIN"
    stage.work(stage.now + HOUR + timedelta(minutes=1))
    card = stage.card(publication)
    assert card.state == "PUBLISHED"
    assert len(stage.on_network()) == 1
    assert [look["seen"] for look in card.parts[0].attempts[0].evidence["probes"]] == ["found"]


def test_a_network_that_is_down_gets_it_later_once(stage: Stage, planned: Planned) -> None:
    publication = planned()
    set_fault(stage.server, Fault.DOWN)
    stage.work(stage.now + HOUR)
    assert stage.card(publication).state in {"RETRY", "UNCERTAIN"}
    for minute in range(1, 4):
        stage.work(stage.now + HOUR + timedelta(minutes=minute))
    assert stage.card(publication).state == "PUBLISHED"
    assert len(stage.on_network()) == 1


def test_retry_after_is_honoured(stage: Stage, planned: Planned) -> None:
    publication = planned()
    set_fault(stage.server, Fault.TOO_MANY)
    stage.work(stage.now + HOUR)
    card = stage.card(publication)
    assert card.state == "RETRY"
    assert card.next_at is not None
    assert card.next_at >= stage.now + HOUR + timedelta(seconds=55)
    stage.work(card.next_at)
    assert stage.card(publication).state == "PUBLISHED"


def test_a_final_no_is_told_and_not_tried_again(stage: Stage, planned: Planned) -> None:
    publication = planned()
    set_fault(stage.server, Fault.REFUSE)
    stage.work(stage.now + HOUR)
    stage.work(stage.now + 2 * HOUR)
    card = stage.card(publication)
    assert card.state == "REFUSED"
    assert card.problem_code
    assert len(card.parts[0].attempts) == 1


def test_a_dead_token_holds_the_post_and_asks_to_reconnect(stage: Stage, planned: Planned) -> None:
    publication = planned()
    (account,) = open_world(stage.server).accounts.values()
    revoke(stage.server, account.token)
    stage.work(stage.now + HOUR)
    card = stage.card(publication)
    assert (card.state, card.hold_reason) == ("HELD", "reconnect")
    assert stage.on_network() == []


def test_a_worker_killed_in_mid_call_leaves_a_question_not_a_second_post(stage: Stage, planned: Planned) -> None:
    publication = planned()
    due = stage.now + HOUR
    (claim,) = claim_due(now=due, limit=10)
    with brand_scope(stage.brand.id):
        begin_attempt(claim, now=due)
    # The worker dies here: nobody knows whether the network was reached.
    assert recover_expired(now=due + LEASE - timedelta(seconds=1)) == 0
    assert recover_expired(now=due + LEASE) == 1
    assert stage.card(publication).state == "UNCERTAIN"
    for seconds in (100, 101, 120):
        stage.work(due + timedelta(seconds=seconds))
    assert stage.card(publication).state == "PUBLISHED"
    assert len(stage.on_network()) == 1


def test_a_worker_killed_before_its_first_attempt_leaves_the_post_simply_due(stage: Stage, planned: Planned) -> None:
    publication = planned()
    due = stage.now + HOUR
    claim_due(now=due, limit=10)
    recover_expired(now=due + LEASE)
    assert stage.card(publication).state == "RETRY"
    stage.work(due + LEASE)
    assert stage.card(publication).state == "PUBLISHED"


def test_two_dispatchers_never_claim_the_same_post(stage: Stage, planned: Planned) -> None:
    planned()
    due = stage.now + HOUR
    assert len(claim_due(now=due, limit=10)) == 1
    assert claim_due(now=due, limit=10) == ()


def test_a_channel_sends_one_at_a_time_in_order(stage: Stage) -> None:
    due = stage.now + HOUR
    first, second = (stage.schedule(stage.signed_post(f"Épisode {n}"), due + timedelta(minutes=n)) for n in (1, 2))
    later = due + timedelta(minutes=5)
    assert [claim.publication_id for claim in claim_due(now=later, limit=10)] == [first]
    assert claim_due(now=later, limit=10) == ()
    recover_expired(now=later + LEASE)
    stage.work(later + LEASE)
    assert {stage.card(first).state, stage.card(second).state} == {"PUBLISHED"}
    assert [post.text for post in stage.on_network()] in (["Épisode 1", "Épisode 2"], ["Épisode 2", "Épisode 1"])


@pytest.mark.parametrize("delay", [timedelta(minutes=61), timedelta(days=2)])
def test_what_is_late_is_asked_about_not_fired(stage: Stage, planned: Planned, delay: timedelta) -> None:
    publication = planned()
    stage.work(stage.now + HOUR + delay)
    card = stage.card(publication)
    assert (card.state, card.hold_reason) == ("HELD", "late")
    assert stage.on_network() == []
