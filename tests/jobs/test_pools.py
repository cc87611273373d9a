"""The table of worker pools."""

import asyncio
import inspect

import pytest

from binome.jobs.pools import load_pool, present_pools


def test_publishing_stands_apart_from_what_is_slow() -> None:
    assert {"publishing", "slow"} <= set(present_pools())


@pytest.mark.parametrize("pool", present_pools())
def test_a_pool_is_a_coroutine_that_takes_its_end(pool: str) -> None:
    run = load_pool(pool)
    assert asyncio.iscoroutinefunction(run)
    assert list(inspect.signature(run).parameters) == ["stop"]
