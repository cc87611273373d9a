"""What a network must do whatever it is. A newcomer inherits the classes and gives one fixture:

class TestSandbox(PublishingConformance, ListeningConformance):
    @pytest.fixture
    async def subject(self, tmp_path: Path) -> Subject:
        return Subject(network("sandbox"), account, SandboxAudience(account), SandboxFaults(account))
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from binome.connectors.conformance.subject import Faults, Subject, a_part, an_image, armed
from binome.connectors.errors import NeedsReconnect, NoAnswer, NotSent, Refused, SessionExpired, TryLater
from binome.connectors.port import (
    Accepted,
    Finder,
    InboxItem,
    InboxReader,
    ItemKind,
    Meter,
    PartToSend,
    Publisher,
    Target,
)
from binome.core.limits import check_post, check_text


def _publisher(subject: Subject) -> Publisher:
    assert subject.network.publisher
    return subject.network.publisher


def _finder(subject: Subject) -> Finder:
    assert subject.network.finder
    return subject.network.finder


def _inbox(subject: Subject) -> InboxReader:
    assert subject.network.inbox
    return subject.network.inbox


def _meter(subject: Subject) -> Meter:
    assert subject.network.meter
    return subject.network.meter


def _faults(subject: Subject) -> Faults:
    if subject.faults is None:
        pytest.skip("this server cannot be made to misbehave")
    return subject.faults


async def _publish(subject: Subject, part: PartToSend) -> tuple[PartToSend, Accepted]:
    ready = await armed(subject, part)
    return ready, await _commit(subject, ready)


async def _commit(subject: Subject, part: PartToSend, within_s: float = 20) -> Accepted:
    return await _publisher(subject).commit(subject.account, part, deadline=time.monotonic() + within_s)


class PublishingConformance:
    """Exactly once, readable back, and honest about what is not known."""

    async def test_a_post_stands_once_as_it_was_written(self, subject: Subject) -> None:
        _, accepted = await _publish(subject, a_part("Cold brew, from Friday ☕️"))
        assert await subject.audience.standing() == ["Cold brew, from Friday ☕️"]
        assert accepted.external_id
        assert accepted.permalink

    async def test_the_same_key_twice_makes_one_post(self, subject: Subject) -> None:
        if subject.network.certainty_for(subject.account) != "A":
            pytest.skip("this server takes no key: the caller must ask before it sends again")
        part, first = await _publish(subject, a_part("Once"))
        assert (await _commit(subject, part)).external_id == first.external_id
        assert await subject.audience.standing() == ["Once"]

    async def test_arming_twice_changes_nothing(self, subject: Subject) -> None:
        part = await armed(subject, a_part("Armed twice", alt="A glass"))
        assert (await armed(subject, part)).provider == part.provider

    async def test_nothing_stands_before_the_commit(self, subject: Subject) -> None:
        await armed(subject, a_part("Not yet", alt="A glass"))
        assert await subject.audience.standing() == []

    async def test_two_parts_of_the_same_words_make_two_posts(self, subject: Subject) -> None:
        _, first = await _publish(subject, a_part("Same words"))
        _, second = await _publish(subject, a_part("Same words"))
        assert first.external_id != second.external_id

    async def test_an_answer_lost_is_found(self, subject: Subject) -> None:
        await _faults(subject).drop_next_answer()
        part = await armed(subject, a_part("Lost answer"))
        with pytest.raises(NoAnswer):
            await _commit(subject, part)
        found = await _finder(subject).find(subject.account, part, part.created_at - timedelta(seconds=1))
        assert found
        assert found.text == "Lost answer"
        assert await subject.audience.standing() == ["Lost answer"]

    async def test_what_was_never_sent_is_proven_absent(self, subject: Subject) -> None:
        await _publish(subject, a_part("Another post"))
        part = await armed(subject, a_part("Never sent"))
        assert await _finder(subject).find(subject.account, part, part.created_at) is None

    async def test_words_and_image_are_read_back(self, subject: Subject) -> None:
        _, accepted = await _publish(subject, a_part("Look: https://example.com/a_b?c=1#d", alt="A tall glass"))
        seen = await _finder(subject).read_back(subject.account, accepted.external_id)
        assert seen
        assert seen.text == "Look: https://example.com/a_b?c=1#d"
        assert (seen.media_count, seen.alts) == (1, ("A tall glass",))

    async def test_one_character_too_many_is_told_before_and_refused(self, subject: Subject) -> None:
        limits = subject.network.limits.with_instance(subject.account.limits)
        text = "é" * (limits.text_max + 1)
        assert [problem.code for problem in check_text(limits, text)] == ["text.too_long"]
        with pytest.raises(Refused):
            await _publish(subject, a_part(text))
        assert await subject.audience.standing() == []

    async def test_the_longest_text_is_accepted(self, subject: Subject) -> None:
        limits = subject.network.limits.with_instance(subject.account.limits)
        text = "é" * limits.text_max
        await _publish(subject, a_part(text))
        assert await subject.audience.standing() == [text]

    async def test_an_image_over_the_limit_is_told_before(self, subject: Subject) -> None:
        limits = subject.network.limits.with_instance(subject.account.limits)
        if limits.image_max_bytes is None:
            pytest.skip("this network states no limit")
        heavy = replace(an_image("Heavy"), size=limits.image_max_bytes + 1)
        assert [problem.code for problem in check_post(limits, "x", [heavy])] == ["media.too_heavy"]

    async def test_nothing_leaves_after_the_deadline(self, subject: Subject) -> None:
        part = await armed(subject, a_part("Too late"))
        with pytest.raises(NotSent):
            await _commit(subject, part, within_s=-1)
        assert await subject.audience.standing() == []

    async def test_asked_to_slow_down_one_tries_later(self, subject: Subject) -> None:
        part = await armed(subject, a_part("Slow down"))
        await _faults(subject).too_many_calls()
        with pytest.raises(TryLater) as later:
            await _commit(subject, part)
        assert later.value.at is not None
        assert await subject.audience.standing() == []

    async def test_a_dead_token_needs_a_person(self, subject: Subject) -> None:
        part = await armed(subject, a_part("Signed out"))
        await _faults(subject).kill_token()
        with pytest.raises(NeedsReconnect):
            await _commit_renewing(subject, part)

    async def test_a_server_that_is_gone_got_nothing(self, subject: Subject) -> None:
        part = await armed(subject, a_part("Anybody there?"))
        await _faults(subject).stop()
        with pytest.raises(NotSent):
            await _commit(subject, part)


async def _commit_renewing(subject: Subject, part: PartToSend) -> Accepted:
    """As a worker does: an aged session is renewed, then the call is made again."""
    try:
        return await _commit(subject, part)
    except SessionExpired:
        sign_in = subject.network.password_sign_in
        assert sign_in
        fresh = await sign_in.renew(subject.account, refused=True)
        assert fresh is not None
        subject.account = replace(subject.account, secret=fresh)
        return await _commit(subject, part)


class ListeningConformance:
    """Nothing said to us is lost; numbers have names we know."""

    async def test_a_reply_arrives_with_its_post_and_its_author(self, subject: Subject) -> None:
        _, post = await _publish(subject, a_part("Ask us anything"))
        said = await subject.audience.reply(post.external_id, "When does it open?")
        item = (await _heard(subject, {said}))[said]
        assert (item.kind, item.in_reply_to) == (ItemKind.REPLY, post.external_id)
        assert item.text.endswith("When does it open?")
        assert item.author.account_id not in ("", subject.account.account_id)
        assert item.author.handle
        assert item.author.name

    async def test_a_mention_arrives(self, subject: Subject) -> None:
        said = await subject.audience.mention("what do you think?")
        item = (await _heard(subject, {said}))[said]
        assert item.kind is ItemKind.MENTION
        assert "what do you think?" in item.text

    async def test_an_answer_stands_under_what_it_answers(self, subject: Subject) -> None:
        _, post = await _publish(subject, a_part("Ask us anything"))
        said = await subject.audience.reply(post.external_id, "When?")
        item = (await _heard(subject, {said}))[said]
        _, answer = await _publish(subject, a_part("On Friday.", reply_to=_target(item)))
        thread = {
            item.external_id: item async for item in _thread(subject, post.external_id, {said, answer.external_id})
        }
        assert thread[answer.external_id].in_reply_to == said
        assert thread[answer.external_id].author.account_id == subject.account.account_id

    async def test_no_reply_is_lost_while_reading_goes_on(self, subject: Subject) -> None:
        _, post = await _publish(subject, a_part("Ask us anything"))
        cursors: dict[str, str] = {}
        said: set[str] = set()
        heard: dict[str, InboxItem] = {}
        for number in range(4):
            said.add(await subject.audience.reply(post.external_id, f"Question {number}"))
            heard.update(await _read(subject, cursors))
        heard.update(await _heard(subject, said - heard.keys(), cursors))
        assert said <= heard.keys()

    async def test_reading_again_gives_the_same_items(self, subject: Subject) -> None:
        _, post = await _publish(subject, a_part("Ask us anything"))
        said = await subject.audience.reply(post.external_id, "When?")
        first = (await _heard(subject, {said}))[said]
        assert (await _heard(subject, {said}))[said] == first

    async def test_numbers_of_posts_have_names_we_know(self, subject: Subject) -> None:
        _, post = await _publish(subject, a_part("Count me"))
        await subject.audience.reply(post.external_id, "One")
        measures = await _counted(subject, post.external_id)
        assert set(measures) <= subject.known_metrics
        assert measures["replies"] == 1

    async def test_numbers_of_the_account_have_names_we_know(self, subject: Subject) -> None:
        measures = await _meter(subject).measure_account(subject.account)
        assert {measure.metric for measure in measures} == {"followers"}
        assert all(measure.value >= 0 for measure in measures)


def _target(item: InboxItem) -> Target:
    return Target(item.external_id, item.root_external_id, item.author.account_id, item.extra)


async def _read(subject: Subject, cursors: dict[str, str]) -> dict[str, InboxItem]:
    """Every stream read to its end, from these cursors on, which move."""
    found: dict[str, InboxItem] = {}
    for stream in _inbox(subject).streams:
        more = True
        while more:
            page = await _inbox(subject).read_stream(subject.account, stream, cursors.get(stream, ""))
            cursors[stream], more = page.cursor, page.more
            found.update({item.external_id: item for item in page.items})
    return found


async def _heard(subject: Subject, awaited: set[str], cursors: dict[str, str] | None = None) -> dict[str, InboxItem]:
    """What the inbox holds once all that is awaited is in it, or patience ends."""
    found: dict[str, InboxItem] = {}
    places, until = {} if cursors is None else cursors, time.monotonic() + subject.patience_s
    while True:
        found.update(await _read(subject, places))
        if awaited <= found.keys() or time.monotonic() > until:
            return found
        await asyncio.sleep(0.1)


async def _thread(subject: Subject, external_id: str, awaited: set[str]) -> AsyncIterator[InboxItem]:
    until = time.monotonic() + subject.patience_s
    items: Sequence[InboxItem] = ()
    while time.monotonic() < until and not awaited <= {item.external_id for item in items}:
        items = await _inbox(subject).read_thread(subject.account, external_id)
        await asyncio.sleep(0.05)
    for item in items:
        yield item


async def _counted(subject: Subject, external_id: str) -> dict[str, int]:
    """The numbers of a post, once its one reply is counted or patience ends."""
    until, counts = time.monotonic() + subject.patience_s, dict[str, int]()
    while counts.get("replies") != 1 and time.monotonic() < until:
        measures = await _meter(subject).measure_posts(subject.account, [external_id])
        counts = {measure.metric: measure.value for measure in measures.get(external_id, ())}
        await asyncio.sleep(0.05)
    return counts
