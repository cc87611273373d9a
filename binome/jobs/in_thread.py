"""Database work of a worker's coroutine, in a thread; the connection goes back to the pool at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from typing import TypeVar
from uuid import UUID

from asgiref.sync import async_to_sync, sync_to_async
from django.db import connection

from binome.workspaces.scopes import brand_scope

T = TypeVar("T")

# A worker that leaks connections stops everybody: as many threads as connections it may hold, and each gives its own
# back after every piece of work.
_THREADS = ThreadPoolExecutor(max_workers=8, thread_name_prefix="database")
_here: ContextVar[bool] = ContextVar("binome_database_here", default=False)


async def in_thread(act: Callable[[], T]) -> T:
    """Run `act` apart and give its result; it opens its own scope."""
    if _here.get():
        return await sync_to_async(act, thread_sensitive=True)()
    return await sync_to_async(_giving_back, thread_sensitive=False, executor=_THREADS)(act)


async def in_brand(brand_id: UUID, act: Callable[[], T]) -> T:
    """Run `act` in the brand's scope."""

    def scoped() -> T:
        with brand_scope(brand_id):
            return act()

    return await in_thread(scoped)


def run_here(work: Callable[[], Awaitable[T]]) -> T:
    """Run a worker's coroutine to its end from plain code, its database work in the caller's own thread and
    connection: how a simulation lives through months, and a test inside its transaction."""
    token = _here.set(True)
    try:
        return async_to_sync(work)()
    finally:
        _here.reset(token)


def _giving_back(act: Callable[[], T]) -> T:
    try:
        return act()
    finally:
        connection.close()
