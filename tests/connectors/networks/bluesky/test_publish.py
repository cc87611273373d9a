import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from binome.connectors import clock
from binome.connectors.conformance.subject import Subject, a_part, armed
from binome.connectors.errors import NotSent, Refused, SessionExpired, TryLater
from binome.connectors.networks.bluesky import NETWORK
from binome.connectors.port import Accepted, Account, PartToSend, Target
from tests.connectors.networks.bluesky.conftest import Place
from tests.connectors.networks.bluesky.test_conformance import BlueskyAudience


@pytest.fixture
def subject(place: Place, account: Account) -> Subject:
    return Subject(NETWORK, account, BlueskyAudience(place.server, account))


async def commit(subject: Subject, part: PartToSend) -> Accepted:
    assert NETWORK.publisher
    return await NETWORK.publisher.commit(subject.account, part, deadline=time.monotonic() + 5)


async def test_a_retry_makes_no_second_commit(place: Place, subject: Subject) -> None:
    part = await armed(subject, a_part("Once"))
    for _ in range(3):
        await commit(subject, part)
    assert place.server.commits == 1


async def test_a_mention_that_changes_hands_does_not_change_the_record(place: Place, subject: Subject) -> None:
    place.server.actor("lea.test")
    part = await armed(subject, a_part("Merci @lea.test !"))
    await commit(subject, part)
    place.server.actors.pop(place.server.actor("lea.test").did)
    await commit(subject, part)
    assert place.server.commits == 1


async def test_a_key_that_holds_other_words_is_a_conflict(subject: Subject) -> None:
    part = await armed(subject, a_part("One thing"))
    await commit(subject, part)
    other = await armed(subject, replace(part, text="Another", provider={}))
    with pytest.raises(Refused, match=r"publish\.conflict"):
        await commit(subject, other)


async def test_what_was_not_armed_is_not_sent(subject: Subject) -> None:
    with pytest.raises(NotSent, match=r"publish\.not_armed"):
        await commit(subject, a_part("Raw"))


async def test_an_image_that_waited_too_long_is_uploaded_again(place: Place, subject: Subject) -> None:
    part = await armed(subject, a_part("Look", alt="A glass"))
    place.server.blobs.clear()
    with pytest.raises(TryLater, match=r"media\.upload_expired"):
        await commit(subject, part)
    with clock.at(datetime.now(UTC) + timedelta(hours=1)):
        again = await armed(subject, part)
    assert again.provider["record"] == part.provider["record"]
    await commit(subject, again)


async def test_an_answer_names_its_parent_and_the_root_of_the_thread(place: Place, subject: Subject) -> None:
    post = await commit(subject, await armed(subject, a_part("Ask")))
    question = place.server.say("lea.test", "When?", to=post.external_id)
    answer = await commit(subject, await armed(subject, a_part("Friday", reply_to=Target(question.uri))))
    reply = place.server.records[answer.external_id].value["reply"]
    assert (reply["root"]["uri"], reply["parent"]["uri"]) == (post.external_id, question.uri)


async def test_the_next_part_of_a_thread_names_the_one_before(place: Place, subject: Subject) -> None:
    first = await commit(subject, await armed(subject, a_part("1/2")))
    second = await commit(subject, await armed(subject, a_part("2/2", reply_to=Target(first.external_id))))
    assert place.server.records[second.external_id].value["reply"]["parent"]["uri"] == first.external_id


async def test_an_answer_to_what_is_gone_is_refused(place: Place, subject: Subject) -> None:
    question = place.server.say("lea.test", "When?")
    del place.server.records[question.uri]
    with pytest.raises(Refused, match=r"network\.target_gone"):
        await armed(subject, a_part("Friday", reply_to=Target(question.uri)))


async def test_an_aged_session_asks_to_be_renewed(place: Place, subject: Subject) -> None:
    part = await armed(subject, a_part("Later"))
    place.server.access = {token: (did, 0.0) for token, (did, _) in place.server.access.items()}
    with pytest.raises(SessionExpired):
        await commit(subject, part)
    assert place.server.commits == 0


async def test_a_deleted_post_is_not_read_back(place: Place, subject: Subject) -> None:
    accepted = await commit(subject, await armed(subject, a_part("Soon gone")))
    del place.server.records[accepted.external_id]
    assert NETWORK.finder
    assert await NETWORK.finder.read_back(subject.account, accepted.external_id) is None
