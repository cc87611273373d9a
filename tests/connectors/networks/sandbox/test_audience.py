import os
import re
import subprocess
import sys
from datetime import datetime, timedelta

from binome.connectors import clock
from binome.connectors.networks.sandbox import NETWORK, scenario
from binome.connectors.networks.sandbox.showing import SandboxWindow
from binome.connectors.port import Account, InboxItem
from tests.connectors.networks.sandbox.conftest import MAY, Post

LAUNCH = "Le cold brew Café Nova arrive lundi : 18 heures d'infusion, zéro amertume."
LISTEN = """
import asyncio
from datetime import datetime
from tests.connectors.networks.sandbox.test_audience import heard
from binome.connectors.port import Account
account = Account("sandbox", {server!r}, {id!r}, "nova", {secret!r})
for item in asyncio.run(heard(account, datetime.fromisoformat({at!r}))):
    print(item.external_id, item.text)
"""


async def heard(account: Account, at: datetime, stream: str = "comments") -> list[InboxItem]:
    assert NETWORK.inbox
    items, cursor, more = [], "", True
    with clock.at(at):
        while more:
            page = await NETWORK.inbox.read_stream(account, stream, cursor)
            items, cursor, more = [*items, *page.items], page.cursor, page.more
    return items


async def many_posts(post: Post, count: int = 40) -> None:
    for day in range(count):
        await post(LAUNCH, MAY + timedelta(days=day))


async def test_people_speak_under_a_post_and_not_before_it(account: Account, post: Post) -> None:
    await many_posts(post, 5)
    assert await heard(account, MAY) == []
    assert len(await heard(account, MAY + timedelta(days=10))) >= 5


async def test_the_same_question_comes_again_and_again(account: Account, post: Post) -> None:
    await many_posts(post, 90)
    said = [item.text for item in await heard(account, MAY + timedelta(days=99))]
    for subject in ("lactose|lait", "belg|namur|bruxelles", "prix|combien|tarif", "sucr"):
        assert sum(bool(re.search(subject, text, re.IGNORECASE)) for text in said) >= 3


async def test_a_post_that_answers_is_asked_less(account: Account, post: Post) -> None:
    for day in range(60):
        await post(LAUNCH, MAY + timedelta(days=2 * day))
        await post(LAUNCH + " Sans lactose, sans lait.", MAY + timedelta(days=2 * day + 1))
    asked = [item for item in await heard(account, MAY + timedelta(days=130)) if "lact" in item.text.casefold()]
    answered = [item for item in asked if (item.at - MAY).days % 2]
    assert len(answered) < len(asked) / 2


async def test_another_process_hears_the_same(account: Account, post: Post) -> None:
    await many_posts(post, 5)
    at = MAY + timedelta(days=8)
    names = {"server": account.server, "id": account.account_id, "secret": dict(account.secret), "at": at.isoformat()}
    there = subprocess.run(
        [sys.executable, "-c", LISTEN.format(**names)], capture_output=True, text=True, env=os.environ, check=True
    )
    here = [f"{item.external_id} {item.text}" for item in await heard(account, at)]
    assert there.stdout.splitlines() == here


async def test_reading_a_little_at_a_time_hears_everything(account: Account, post: Post) -> None:
    assert NETWORK.inbox
    await many_posts(post, 6)
    cursor, said = "", set()
    for hour in range(0, 24 * 12, 3):
        with clock.at(MAY + timedelta(hours=hour)):
            page = await NETWORK.inbox.read_stream(account, "comments", cursor)
        said |= {item.external_id for item in page.items}
        cursor = page.cursor
    assert said == {item.external_id for item in await heard(account, MAY + timedelta(hours=24 * 12 - 3))}


async def test_those_who_are_answered_say_thank_you(account: Account, post: Post) -> None:
    await many_posts(post, 10)
    questions = [item for item in await heard(account, MAY + timedelta(days=12)) if item.text.endswith("?")]
    answers = [await post("Oui !", MAY + timedelta(days=12), to=item.external_id) for item in questions]
    thanked = [item for item in await heard(account, MAY + timedelta(days=14)) if item.in_reply_to in answers]
    assert len(answers) / 3 < len(thanked) <= len(answers)


async def test_a_wave_of_anger_rises_when_it_was_told_to(account: Account, post: Post) -> None:
    await post(LAUNCH)
    start = MAY + timedelta(days=20)
    scenario.stir(account.server, "les colis cabossés", start, 10, messages=80)
    calm = await heard(account, start)
    storm = [
        *await heard(account, start + timedelta(hours=10)),
        *await heard(account, start + timedelta(hours=10), "mentions"),
    ]
    angry = [item for item in storm if "colis cabossés" in item.text.casefold() and item.at >= start]
    assert not [item for item in calm if item.at >= start]
    assert len(angry) >= 60


async def test_mentions_and_messages_come_by_themselves(account: Account) -> None:
    month = MAY + timedelta(days=30)
    mentions, messages = await heard(account, month, "mentions"), await heard(account, month, "messages")
    assert len(mentions) >= 8
    assert len(messages) >= 4
    assert all(f"@{account.handle}" in item.text for item in mentions)


async def test_an_english_post_is_answered_in_english(account: Account, post: Post) -> None:
    for day in range(3):
        await post("Our cold brew is here", MAY + timedelta(days=day), language="en")
    words = " ".join(item.text.casefold() for item in await heard(account, MAY + timedelta(days=9)))
    assert " the " in f" {words} " or " is " in f" {words} "


async def test_nothing_is_heard_under_a_deleted_post(account: Account, post: Post) -> None:
    key = await post(LAUNCH)
    scenario.delete_post(account.server, key)
    assert [item for item in await heard(account, MAY + timedelta(days=6)) if item.root_external_id == key] == []


async def test_the_page_of_a_post_shows_what_was_said(account: Account, post: Post) -> None:
    key = await post(LAUNCH)
    at = MAY + timedelta(days=6)
    page = await SandboxWindow().show(account.server, key, at)
    assert page
    assert page.text == LAUNCH
    assert [item.text for item in page.replies] == [item.text for item in await heard(account, at)]
    assert await SandboxWindow().show(account.server, "nothing", at) is None
