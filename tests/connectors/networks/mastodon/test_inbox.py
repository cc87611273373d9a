from dataclasses import replace

import pytest

from binome.connectors.families.mastodon_api.inbox import MastodonApiInbox
from binome.connectors.families.mastodon_api.metering import MastodonApiMeter
from binome.connectors.port import Account, ItemKind
from tests.contract.mastodon import server as contract
from tests.contract.mastodon.server import MastodonServer

inbox = MastodonApiInbox()


async def everything(account: Account, cursor: str = "") -> tuple[list[str], str]:
    texts, more = [], True
    while more:
        page = await inbox.read_stream(account, "notifications", cursor)
        texts += [item.text for item in page.items]
        cursor, more = page.cursor, page.more
    return texts, cursor


async def test_a_long_absence_is_read_to_its_end(server: MastodonServer, account: Account) -> None:
    for number in range(130):
        server.state.add_status(server.state.person("lea"), f"@nova {number}")
    texts, cursor = await everything(account)
    assert sorted(texts) == sorted(f"@nova {number}" for number in range(130))
    assert (await everything(account, cursor))[0] == []


async def test_a_server_whose_pages_start_from_the_newest_loses_nothing(
    server: MastodonServer, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_documented = contract._page

    def as_copied(query, rows, **bounds):
        bare = {("since_id" if name == "min_id" else name): value for name, value in query.items()}
        return as_documented(bare, rows, **bounds)

    monkeypatch.setattr(contract, "_page", as_copied)
    for number in range(130):
        server.state.add_status(server.state.person("lea"), f"@nova {number}")
    texts, _ = await everything(account)
    assert set(texts) == {f"@nova {number}" for number in range(130)}


@pytest.mark.parametrize(
    ("visibility", "answers", "kind"),
    [("public", False, ItemKind.MENTION), ("public", True, ItemKind.REPLY), ("direct", False, ItemKind.DM)],
)
async def test_what_is_said_has_its_kind(
    server: MastodonServer, account: Account, visibility: str, *, answers: bool, kind: ItemKind
) -> None:
    post = server.state.add_status(server.state.person("nova"), "Ask")
    lea = server.state.person("lea", "Léa")
    server.state.add_status(lea, "@nova hi", visibility=visibility, in_reply_to=post.id if answers else "")
    (item,) = (await inbox.read_stream(account, "notifications", "")).items
    assert (item.kind, item.author.name, item.extra) == (kind, "Léa", {"acct": "lea", "visibility": visibility})


async def test_the_thread_of_a_deleted_post_is_empty(account: Account) -> None:
    assert await inbox.read_thread(account, "404") == ()


@pytest.mark.parametrize("api_version", [7, 0])
async def test_posts_are_measured_at_once_or_one_by_one(
    server: MastodonServer, account: Account, api_version: int
) -> None:
    account = replace(account, settings={**account.settings, "api_version": api_version})
    nova = server.state.person("nova")
    ids = [server.state.add_status(nova, str(number), favourites=number).id for number in range(45)]
    found = await MastodonApiMeter().measure_posts(account, [*ids, "404"])
    assert {measure.value for key in ids for measure in found[key] if measure.metric == "likes"} == set(range(45))
    assert set(found) == set(ids)
