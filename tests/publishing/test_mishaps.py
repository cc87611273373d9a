"""What went wrong between two steps: nothing is stuck, nothing is forgotten, nobody else waits for it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from binome.channels.actions.disconnect_channel import disconnect_channel
from binome.connectors.errors import TryLater
from binome.connectors.networks.sandbox.scenario import Fault, set_fault
from binome.connectors.port import Accepted, Target
from binome.content.actions.remove_variant import remove_variant
from binome.core.problems import Conflict
from binome.publishing.actions import claim_due as claiming
from binome.publishing.actions.begin_attempt import Try, begin_attempt
from binome.publishing.actions.cancel_publication import cancel_publication
from binome.publishing.actions.claim_due import LEASE, claim_due
from binome.publishing.actions.publish_reply import publish_reply
from binome.publishing.actions.record_outcome import record_outcome
from binome.publishing.actions.recover_expired import recover_expired
from binome.publishing.actions.release_publication import release_publication
from binome.publishing.actions.settle_publication import settle_publication
from binome.publishing.models import Part, Publication
from binome.publishing.outcomes import accepted, failed, renewed
from binome.workspaces.scopes import brand_scope
from tests.publishing.conftest import TEXT, Stage

HOUR = timedelta(hours=1)
Planned = Callable[[], UUID]


def begun(stage: Stage) -> Try:
    """The attempt of a worker that has just claimed what is due."""
    (claim,) = claim_due(now=stage.now + HOUR, limit=10)
    with brand_scope(stage.brand.id):
        try_ = begin_attempt(claim, now=stage.now + HOUR)
    assert try_ is not None
    return try_


def test_an_acceptance_after_its_lease_was_lost_and_denied_is_still_published(stage: Stage, planned: Planned) -> None:
    publication, try_ = planned(), begun(stage)
    recover_expired(now=stage.now + HOUR + LEASE)
    stage.work(stage.now + HOUR + LEASE)
    assert stage.card(publication).state == "RETRY"
    with brand_scope(stage.brand.id):
        record_outcome(try_, accepted(Accepted("p1", "/seen/p1")), now=stage.now + HOUR + LEASE)
    stage.work(stage.now + 2 * HOUR)
    assert (stage.card(publication).state, stage.card(publication).permalink) == ("PUBLISHED", "/seen/p1")
    assert stage.on_network() == []


def test_a_publication_whose_parts_are_all_out_ends(stage: Stage, planned: Planned) -> None:
    publication, due = planned(), stage.now + HOUR
    (claim,) = claim_due(now=due, limit=10)
    with brand_scope(stage.brand.id):
        begin_attempt(claim, now=due)
        Part.objects.update(published_at=due, external_id="p1", permalink="/seen/p1")
        assert begin_attempt(claim, now=due) is None
    assert stage.card(publication).state == "PUBLISHED"


def test_content_put_away_is_told_and_keeps_nobody_waiting(stage: Stage) -> None:
    due = stage.now + HOUR
    gone, other = stage.signed_post("Parti"), stage.signed_post("Reste")
    held, left = stage.schedule(gone, due), stage.schedule(other, due + timedelta(minutes=1))
    with brand_scope(stage.brand.id):
        remove_variant(stage.cm, stage.variant(gone), now=stage.now)
    stage.work(due + timedelta(minutes=2))
    assert (stage.card(held).state, stage.card(held).hold_reason) == ("HELD", "content")
    assert stage.card(left).state == "PUBLISHED"


def test_what_cannot_be_begun_waits_longer_each_time(stage: Stage, planned: Planned) -> None:
    publication, at = planned(), stage.now + HOUR
    for _ in range(3):
        (claim,) = claim_due(now=at, limit=10)
        recover_expired(now=at + LEASE)
        at = stage.card(claim.publication_id).next_at or at
    assert at > stage.now + HOUR + 3 * LEASE
    assert stage.card(publication).state == "RETRY"


def test_a_post_moved_while_it_is_being_claimed_keeps_its_new_time(stage: Stage, planned: Planned) -> None:
    publication, due = planned(), stage.now + HOUR
    # What a claim read a moment ago, when the post was still due, is not asked again: what is written is.
    stale = claiming._CLAIM.replace("AND next_at <= %(now)s AND (lease_until", "AND (lease_until", 1)
    token, later = UUID(int=1), due - timedelta(minutes=1)
    values: dict[str, Any] = {"claimable": ["SCHEDULED"], "now": later, "until": due, "limit": 9, "token": token}
    with brand_scope(stage.brand.id), connection.cursor() as cursor:
        cursor.execute(stale, values)
        assert cursor.fetchall() == []
    assert stage.card(publication).state == "SCHEDULED"


def test_a_secret_refused_however_fresh_is_not_renewed_in_a_circle(stage: Stage, planned: Planned) -> None:
    publication, due = planned(), stage.now + HOUR
    for _ in range(2):
        record_renewal(stage)
    assert stage.card(publication).next_at == due
    record_renewal(stage)
    assert (stage.card(publication).next_at or due) > due + timedelta(seconds=30)


def record_renewal(stage: Stage) -> None:
    try_ = begun(stage)
    with brand_scope(stage.brand.id):
        record_outcome(try_, renewed(TryLater("signin.expired"), stage.now + HOUR), now=stage.now + HOUR)


def test_uploads_that_the_network_dropped_are_made_again(stage: Stage, planned: Planned) -> None:
    planned()
    try_ = begun(stage)
    with brand_scope(stage.brand.id):
        Part.objects.update(provider={"media": ["1"]})
        gone = failed(TryLater("media.upload_expired", prepare_again=True), while_arming=False)
        record_outcome(try_, gone, now=stage.now + HOUR)
        assert Part.objects.get().provider == {}


def test_what_was_prepared_for_another_time_is_prepared_again(stage: Stage, planned: Planned) -> None:
    publication = planned()
    stage.work(stage.now + 3 * HOUR)
    with brand_scope(stage.brand.id):
        release_publication(stage.cm, publication, now=stage.now + 3 * HOUR)
    stage.work(stage.now + 3 * HOUR)
    assert stage.card(publication).parts[0].created_at == stage.now + 3 * HOUR


def test_a_held_reply_keeps_its_words(stage: Stage) -> None:
    with brand_scope(stage.brand.id):
        reply = publish_reply(
            stage.cm, channel_id=stage.channel_id, target=Target("p0"), text="Merci !", language="fr", now=stage.now
        )
        Publication.objects.update(state="HELD", hold_reason="reconnect", next_at=None)
        release_publication(stage.cm, reply, now=stage.now)
    stage.work(stage.now)
    assert (stage.card(reply).state, stage.card(reply).parts[0].text) == ("PUBLISHED", "Merci !")


def test_words_signed_after_a_first_try_do_not_let_the_old_ones_leave(stage: Stage) -> None:
    post = stage.signed_post()
    publication = stage.schedule(post, stage.now + HOUR)
    set_fault(stage.server, Fault.TOO_MANY)
    stage.work(stage.now + HOUR)
    stage.sign_anew(post, "Une autre version")
    stage.work(stage.now + HOUR + timedelta(minutes=5))
    assert (stage.card(publication).state, stage.card(publication).hold_reason) == ("HELD", "changed")
    with brand_scope(stage.brand.id):
        cancel_publication(stage.cm, publication, now=stage.now)
    stage.schedule(post, stage.now + 2 * HOUR)
    stage.work(stage.now + 2 * HOUR)
    assert [sent.text for sent in stage.on_network()] == ["Une autre version"]


def test_a_question_about_a_channel_that_is_gone_goes_to_a_person(stage: Stage, planned: Planned) -> None:
    publication = planned()
    set_fault(stage.server, Fault.DROP_ANSWER)
    stage.work(stage.now + HOUR)
    with brand_scope(stage.brand.id):
        disconnect_channel(stage.smm, stage.channel_id, now=stage.now + HOUR)
    stage.work(stage.now + HOUR + timedelta(minutes=1))
    assert stage.card(publication).state == "TO_CONFIRM"
    with brand_scope(stage.brand.id):
        settle_publication(stage.cm, publication, is_there=True, permalink="https://x.example/1", now=stage.now + HOUR)
    assert stage.card(publication).state == "PUBLISHED"


def test_a_network_that_cannot_be_asked_says_nothing_of_the_proof(stage: Stage, planned: Planned) -> None:
    publication = planned()
    stage.work(stage.now + HOUR)
    with brand_scope(stage.brand.id):
        Publication.objects.update(state="PUBLISHED")
        disconnect_channel(stage.smm, stage.channel_id, now=stage.now + HOUR)
    for minutes in range(1, 200, 16):
        stage.work(stage.now + HOUR + timedelta(minutes=minutes))
    assert stage.card(publication).parts[0].proof is None


def test_what_is_public_is_not_planned_again(stage: Stage) -> None:
    post = stage.signed_post()
    stage.schedule(post, stage.now + HOUR)
    stage.work(stage.now + HOUR)
    with pytest.raises(Conflict, match="already_public"):
        stage.schedule(post, stage.now + 2 * HOUR)
    stage.work(stage.now + 2 * HOUR)
    assert [sent.text for sent in stage.on_network()] == [TEXT]
