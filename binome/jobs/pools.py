"""The worker pools: separate processes, so that nothing slow delays a post.

Each pool is a coroutine `run(stop)` that works until the event `stop` is set, then ends what it is doing and returns.
"""

import asyncio
import importlib
from collections.abc import Awaitable, Callable
from importlib.util import find_spec

Run = Callable[[asyncio.Event], Awaitable[None]]

POOLS = {
    "publishing": "binome.jobs.publishing",
    "inbox": "binome.jobs.inbox",
    "metrics": "binome.jobs.metrics",
    "media": "binome.jobs.media",
    "slow": "binome.jobs.slow",
}


def present_pools() -> list[str]:
    """The pools whose module exists, in the order of the table."""
    return [name for name, module in POOLS.items() if find_spec(module)]


def load_pool(name: str) -> Run:
    """The coroutine of a pool. KeyError if there is none of that name."""
    run: Run = importlib.import_module(POOLS[name]).run
    return run
