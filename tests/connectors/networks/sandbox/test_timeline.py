from datetime import timedelta

import pytest

from binome.connectors.networks.sandbox import scenario
from binome.connectors.networks.sandbox.timeline import remark_of, root_of, said_between
from binome.connectors.networks.sandbox.world import World, open_world
from binome.connectors.port import Account
from tests.connectors.networks.sandbox.conftest import MAY, Post

MONTH = MAY + timedelta(days=30)


@pytest.fixture
async def world(account: Account, post: Post) -> World:
    """A month of posts, answers to everything said in the first ten days, and a storm."""
    scenario.stir(account.server, "les colis", MAY + timedelta(days=12), 8, messages=40)
    for day in range(20):
        await post("Le cold brew arrive", MAY + timedelta(days=day))
    world = open_world(account.server)
    for remark in said_between(world, world.accounts[account.account_id], MAY, MAY + timedelta(days=10)):
        await post("Merci !", MAY + timedelta(days=10), to=remark.id)
    scenario.speak(account.server, account.account_id, "Bonjour")
    return open_world(account.server)


async def test_each_thing_said_is_found_again_by_its_id(world: World) -> None:
    (account,) = world.accounts.values()
    said = said_between(world, account, MAY, MONTH)
    assert {remark.id.rpartition("-")[2][:1] for remark in said} >= {"c", "t", "i", "m", "d", "w"}
    assert [remark_of(world, account, remark.id) for remark in said] == said


async def test_every_reply_hangs_below_a_post_of_ours_or_a_thing_said(world: World) -> None:
    (account,) = world.accounts.values()
    said = said_between(world, account, MAY, MONTH)
    known = {*world.posts, *(remark.id for remark in said)}
    assert {remark.root for remark in said if remark.root} <= known
    assert {root_of(world, account, remark.id) for remark in said} <= known


@pytest.mark.parametrize("key", ["", "-", "x-c1", "x-i", "x-t", "x-w0", "x-m0", "a-991399-m0", "-i-i-i"])
async def test_an_id_of_nothing_is_nobody(world: World, key: str) -> None:
    (account,) = world.accounts.values()
    assert remark_of(world, account, key) is None


async def test_before_any_post_anger_is_said_in_mentions(account: Account) -> None:
    scenario.stir(account.server, "les colis", MAY, 8, messages=30)
    world = open_world(account.server)
    angry = said_between(world, world.accounts[account.account_id], MAY, MAY + timedelta(hours=8))
    assert {remark.kind for remark in angry if "colis" in remark.text.casefold()} == {"MENTION"}
