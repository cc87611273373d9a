"""Waits for somebody to open a demo, and builds it."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from asgiref.sync import sync_to_async

from binome.jobs.demo.building import build_waiting_demo

log = logging.getLogger("binome.demo")

LOOK_EVERY_S = 2.0


class Interrupted(Exception):
    """The installation stops: the story is given up whole, and begins again at the next start."""


async def tend_demo(stop: asyncio.Event) -> None:
    """Build each demo that is opened, until `stop`."""

    def give_up_if_stopped(_: float) -> None:
        if stop.is_set():
            raise Interrupted

    while not stop.is_set():
        with contextlib.suppress(Interrupted):
            await sync_to_async(build_waiting_demo, thread_sensitive=False)(give_up_if_stopped)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), LOOK_EVERY_S)
