from binome.connectors.networks.bluesky.inbox import BlueskyInbox
from binome.connectors.networks.bluesky.metrics import BlueskyMeter
from binome.connectors.port import Account
from tests.connectors.networks.bluesky.conftest import Place

inbox = BlueskyInbox()


async def everything(account: Account, cursor: str = "") -> tuple[list[str], str]:
    """Every text from the cursor on, and the last cursor."""
    texts, more = [], True
    while more:
        page = await inbox.read_stream(account, "notifications", cursor)
        texts += [item.text for item in page.items]
        cursor, more = page.cursor, page.more
    return texts, cursor


async def test_a_long_absence_is_read_to_its_end(place: Place, account: Account) -> None:
    for number in range(730):
        place.server.say("lea.test", f"@nova {number}", mention=account.account_id)
    texts, _ = await everything(account)
    assert sorted(texts) == sorted({f"@nova {number}" for number in range(730)})


async def test_what_comes_during_a_long_reading_is_not_lost(place: Place, account: Account) -> None:
    for number in range(600):
        place.server.say("lea.test", f"@nova {number}", mention=account.account_id)
    first = await inbox.read_stream(account, "notifications", "")
    assert first.more
    place.server.say("lea.test", "@nova meanwhile", mention=account.account_id)
    _, cursor = await everything(account, first.cursor)
    texts, _ = await everything(account, cursor)
    assert "@nova meanwhile" in texts


async def test_an_empty_inbox_has_a_cursor_that_works(place: Place, account: Account) -> None:
    _, cursor = await everything(account)
    place.server.say("lea.test", "@nova hello", mention=account.account_id)
    assert (await everything(account, cursor))[0] == ["@nova hello"]


async def test_a_deep_thread_is_read_whole(place: Place, account: Account) -> None:
    root = place.server.say("nova.test", "root")
    last = root
    for number in range(60):
        last = place.server.say(("lea.test", "nova.test")[number % 2], str(number), to=last.uri)
    items = await inbox.read_thread(account, root.uri)
    assert {item.text for item in items} == {str(number) for number in range(60)}
    assert {item.root_external_id for item in items} == {root.uri}


async def test_the_thread_of_a_deleted_post_is_empty(account: Account) -> None:
    assert await inbox.read_thread(account, "at://did:plc:nova/app.bsky.feed.post/3kgone") == ()


async def test_many_posts_are_measured_by_twenty_five(place: Place, account: Account) -> None:
    uris = [place.server.say("nova.test", str(number)).uri for number in range(60)]
    found = await BlueskyMeter().measure_posts(account, [*uris, "at://did:plc:x/app.bsky.feed.post/3kgone"])
    assert set(found) == set(uris)
