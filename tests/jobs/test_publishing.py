"""The pool's life: it ends whole, or it does not end."""

import asyncio

import pytest
from asgiref.sync import async_to_sync

from binome.jobs import publishing
from binome.jobs.sending import Clock
from binome.workspaces.in_thread import on_callers_connection

PATIENCE_S = 20


async def cut_off(clock: Clock) -> None:
    """Work beside the dispatcher that meets a database gone away."""
    raise ConnectionError


@pytest.mark.django_db(transaction=True)
def test_a_pool_half_of_which_failed_ends_so_that_its_supervisor_begins_it_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(publishing, "BESIDE", (cut_off,))

    async def live() -> None:
        await asyncio.wait_for(publishing.run(asyncio.Event()), PATIENCE_S)

    with on_callers_connection(), pytest.raises(ExceptionGroup) as ended:
        async_to_sync(live)()
    assert ended.group_contains(ConnectionError)
