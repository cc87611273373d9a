from datetime import datetime, timedelta

import pytest

from binome.connectors import clock
from binome.connectors.networks.sandbox import NETWORK, scenario
from binome.connectors.networks.sandbox.reach import share_after
from binome.connectors.port import Account
from tests.connectors.networks.sandbox.conftest import MAY, Post


async def numbers(account: Account, key: str, at: datetime) -> dict[str, int]:
    assert NETWORK.meter
    with clock.at(at):
        found = await NETWORK.meter.measure_posts(account, [key])
    return {measure.metric: measure.value for measure in found.get(key, ())}


async def followers(account: Account, at: datetime) -> int:
    assert NETWORK.meter
    with clock.at(at):
        return (await NETWORK.meter.measure_account(account))[0].value


async def test_numbers_only_grow_and_settle(account: Account, post: Post) -> None:
    key = await post("Bonjour", MAY)
    curve = [await numbers(account, key, MAY + timedelta(hours=hour)) for hour in (0, 1, 6, 24, 48, 240)]
    for metric in ("impressions", "reach", "likes", "reposts", "saves"):
        values = [point[metric] for point in curve]
        assert values == sorted(values)
        assert values[-1] - values[-2] <= 0.02 * values[-1] + 1


async def test_more_see_than_like(account: Account, post: Post) -> None:
    late = await numbers(account, await post("Bonjour"), MAY + timedelta(days=5))
    assert late["impressions"] > late["reach"] > late["likes"] > late["reposts"] >= late["quotes"]


async def test_clicks_exist_where_there_is_a_link(account: Account, post: Post) -> None:
    at = MAY + timedelta(days=5)
    assert "clicks" not in await numbers(account, await post("Bonjour"), at)
    assert "clicks" in await numbers(account, await post("Voir https://example.com"), at)


async def test_replies_are_those_one_can_read(account: Account, post: Post) -> None:
    assert NETWORK.inbox
    key, at = await post("Le cold brew arrive"), MAY + timedelta(days=5)
    with clock.at(at):
        thread = await NETWORK.inbox.read_thread(account, key)
    assert (await numbers(account, key, at))["replies"] == len(thread)


async def test_followers_come_with_posts_and_leave_with_anger(account: Account, post: Post) -> None:
    month = MAY + timedelta(days=30)
    before = await followers(account, month)
    for day in range(20):
        await post("Le cold brew arrive", MAY + timedelta(days=day))
    grown = await followers(account, month)
    scenario.stir(account.server, "les colis", MAY + timedelta(days=25), 10, messages=100)
    assert before < await followers(account, month) < grown


async def test_a_deleted_post_has_no_numbers(account: Account, post: Post) -> None:
    key = await post("Bonjour")
    scenario.delete_post(account.server, key)
    assert await numbers(account, key, MAY + timedelta(days=1)) == {}


@pytest.mark.parametrize(("hours", "share"), [(-1, 0.0), (0, 0.0), (6, 0.5), (12, 0.75)])
def test_half_of_it_comes_each_half_life(hours: float, share: float) -> None:
    assert share_after(timedelta(hours=hours), "image") == pytest.approx(share)
