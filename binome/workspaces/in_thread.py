"""Database work of a coroutine, in a thread; its connection goes back to the pool at once."""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar
from uuid import UUID

from asgiref.sync import sync_to_async
from django.db import connection

from binome.workspaces.scopes import brand_scope

T = TypeVar("T")

# A worker that leaks connections stops everybody: as many threads as connections it may hold, and each gives its own
# back after every piece of work.
_THREADS = ThreadPoolExecutor(max_workers=8, thread_name_prefix="database")


_callers_own: ContextVar[bool] = ContextVar("binome_callers_own_connection", default=False)


@contextmanager
def on_callers_connection() -> Iterator[None]:
    """Database work of coroutines run by `async_to_sync` in here uses the caller's own connection and transaction:
    a simulation, a test."""
    token = _callers_own.set(True)
    try:
        yield
    finally:
        _callers_own.reset(token)


async def in_thread(act: Callable[[], T]) -> T:
    """Run `act` apart and give its result; it opens its own scope."""
    if _callers_own.get():
        return await sync_to_async(act, thread_sensitive=True)()
    context = contextvars.copy_context()
    return await sync_to_async(context.run, thread_sensitive=False, executor=_THREADS)(_giving_back, act)


async def in_brand(brand_id: UUID, act: Callable[[], T]) -> T:
    """Run `act` in the brand's scope."""

    def scoped() -> T:
        with brand_scope(brand_id):
            return act()

    return await in_thread(scoped)


def _giving_back(act: Callable[[], T]) -> T:
    try:
        return act()
    finally:
        connection.close()
