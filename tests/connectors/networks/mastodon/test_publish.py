import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from binome.connectors.conformance.subject import Subject, a_part, an_image, armed
from binome.connectors.errors import NeedsReconnect, NoAnswer, NotSent, Refused, TryLater
from binome.connectors.families.mastodon_api import publishing
from binome.connectors.networks.mastodon import NETWORK
from binome.connectors.port import Accepted, Account, PartToSend, Sighting, Target
from tests.connectors.networks.mastodon.test_conformance import MastodonAudience
from tests.contract.mastodon.server import MastodonServer


@pytest.fixture
def subject(server: MastodonServer, account: Account) -> Subject:
    return Subject(NETWORK, account, MastodonAudience(server))


async def commit(subject: Subject, part: PartToSend) -> Accepted:
    assert NETWORK.publisher
    return await NETWORK.publisher.commit(subject.account, part, deadline=time.monotonic() + 5)


async def find(subject: Subject, part: PartToSend) -> Sighting | None:
    assert NETWORK.finder
    return await NETWORK.finder.find(subject.account, part, datetime.now(UTC) - timedelta(minutes=1))


async def test_media_still_being_worked_on_are_waited_for(
    server: MastodonServer, subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_POLL_S", 0.01)
    server.state.slow_media_polls = 3
    await commit(subject, await armed(subject, a_part("Slow", alt="A glass")))
    assert len(server.state.statuses) == 1


async def test_media_that_take_too_long_are_for_later_and_not_uploaded_twice(
    server: MastodonServer, subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_POLL_S", 0)
    monkeypatch.setattr(publishing, "_POLLS", 2)
    server.state.slow_media_polls = 3
    part = a_part("Slow", alt="A glass")
    provider: dict = {}

    async def remember(found: dict) -> None:
        provider.update(found)

    assert NETWORK.publisher
    with pytest.raises(TryLater, match=r"media\.processing"):
        await NETWORK.publisher.arm(subject.account, part, remember)
    await commit(subject, await armed(subject, replace(part, provider=provider)))
    assert len(server.state.media) == 1


async def test_an_image_without_its_upload_is_not_sent(subject: Subject) -> None:
    with pytest.raises(NotSent, match=r"publish\.not_armed"):
        await commit(subject, a_part("Raw", alt="A glass"))


async def test_one_image_twice_keeps_its_two_descriptions(server: MastodonServer, subject: Subject) -> None:
    part = replace(a_part("Twice"), media=(an_image("left"), an_image("right")))
    await commit(subject, await armed(subject, part))
    (status,) = server.state.statuses.values()
    assert [media.description for media in status.media] == ["left", "right"]


async def test_an_answer_names_whom_it_answers_and_is_no_wider(server: MastodonServer, subject: Subject) -> None:
    state = server.state
    question = state.add_status(state.person("lea"), "@nova where is my order?", visibility="direct")
    target = Target(question.id, extra={"acct": "lea", "visibility": "direct"})
    accepted = await commit(subject, await armed(subject, a_part("We are looking.", reply_to=target)))
    answer = state.statuses[accepted.external_id]
    assert (answer.text, answer.visibility, answer.in_reply_to) == ("@lea We are looking.", "direct", question.id)


async def test_an_answer_that_names_already_is_left_as_written(server: MastodonServer, subject: Subject) -> None:
    question = server.state.add_status(server.state.person("lea"), "@nova when?")
    target = Target(question.id, extra={"acct": "lea", "visibility": "public"})
    accepted = await commit(subject, await armed(subject, a_part("On Friday @Lea!", reply_to=target)))
    assert server.state.statuses[accepted.external_id].text == "On Friday @Lea!"


async def test_the_language_and_visibility_are_said(server: MastodonServer, subject: Subject) -> None:
    part = replace(a_part("Bonjour"), language="fr", settings={"visibility": "unlisted"})
    accepted = await commit(subject, await armed(subject, part))
    status = server.state.statuses[accepted.external_id]
    assert (status.language, status.visibility) == ("fr", "unlisted")


async def test_an_answer_to_what_is_gone_is_refused(subject: Subject) -> None:
    with pytest.raises(Refused):
        await commit(subject, await armed(subject, a_part("Late", reply_to=Target("404"))))


async def test_a_token_without_the_right_needs_a_person(server: MastodonServer, subject: Subject) -> None:
    token = server.token_for("nova", "read")
    subject.account = replace(subject.account, secret={"token": token})
    with pytest.raises(NeedsReconnect, match=r"network\.forbidden"):
        await commit(subject, a_part("No right"))


async def test_a_post_with_an_image_is_found_by_its_image(server: MastodonServer, subject: Subject) -> None:
    state = server.state
    state.add_status(state.person("nova"), "Same words")
    part = await armed(subject, a_part("Same words", alt="A glass"))
    assert await find(subject, part) is None
    accepted = await commit(subject, part)
    found = await find(subject, part)
    assert found
    assert found.external_id == accepted.external_id


async def test_two_posts_that_could_be_it_prove_nothing(server: MastodonServer, subject: Subject) -> None:
    for _ in range(2):
        server.state.add_status(server.state.person("nova"), "Same words")
    with pytest.raises(NoAnswer, match=r"probe\.ambiguous"):
        await find(subject, a_part("Same words"))


async def test_a_post_is_found_behind_many_others(server: MastodonServer, subject: Subject) -> None:
    wanted = server.state.add_status(server.state.person("nova"), "The one: https://example.com/a?b=1&c=2\n\n— Nova")
    for number in range(90):
        server.state.add_status(server.state.person("nova"), f"Another {number}")
    found = await find(subject, a_part("The one: https://example.com/a?b=1&c=2\n\n— Nova"))
    assert found
    assert found.external_id == wanted.id


async def test_only_what_is_since_then_counts(server: MastodonServer, subject: Subject) -> None:
    old = server.state.add_status(server.state.person("nova"), "Every Monday")
    old.created_at = datetime.now(UTC) - timedelta(days=7)
    assert await find(subject, a_part("Every Monday")) is None


async def test_a_deleted_post_is_not_read_back(subject: Subject) -> None:
    assert NETWORK.finder
    assert await NETWORK.finder.read_back(subject.account, "404") is None
