"""Finds a demo that waits and lives it through, all or nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import psycopg
from django.db import connection, transaction

from binome.connectors import clock
from binome.jobs.demo.english import STORY as ENGLISH
from binome.jobs.demo.french import STORY as FRENCH
from binome.jobs.demo.living import Life
from binome.jobs.demo.script import Story
from binome.workspaces.actions.end_demo_story import end_demo_story
from binome.workspaces.in_thread import on_callers_connection
from binome.workspaces.queries import DemoProgress, brand_card, demo_brand_id, demo_progress
from binome.workspaces.scopes import brand_scope, only_brand

log = logging.getLogger("binome.demo")

STORIES: dict[str, Story] = {"fr": FRENCH, "en": ENGLISH}
TOLD_EVERY = timedelta(hours=12)
_LOCK = 0x62696E6F6D65  # one builder at a time


def build_waiting_demo(tell: Callable[[float], None] = lambda share: None) -> bool:
    """Live through the demo that somebody opened, if one waits; whether there was one.

    Everything happens in one transaction: nobody sees half a story, and a builder that is killed leaves nothing behind.
    Only the progress is told outside of it. `tell` is given the share lived, from 0 to 1.
    """
    brand_id = demo_brand_id()
    if brand_id is None:
        return False
    with transaction.atomic(), on_callers_connection(), only_brand(brand_id):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
            if not cursor.fetchone()[0]:
                return False
        with brand_scope(brand_id):
            waiting = demo_progress()
        if waiting is None or waiting.is_live:
            return False
        _live(brand_id, waiting, tell)
    return True


def _live(brand_id: UUID, waiting: DemoProgress, tell: Callable[[float], None]) -> None:
    story = STORIES.get(waiting.language, FRENCH)
    with brand_scope(brand_id):
        brand = brand_card()
    with _Progress(brand_id) as progress:
        with brand_scope(brand_id):
            life = Life(brand, story, waiting.begins_at, waiting.ends_at)
        told = waiting.begins_at
        whole = (waiting.ends_at - waiting.begins_at).total_seconds()
        for at in life.lived():
            if at - told >= TOLD_EVERY:
                told = at
                progress.reach(at)
                tell((at - waiting.begins_at).total_seconds() / whole)
    with brand_scope(brand_id), clock.at(waiting.ends_at):
        life.leave_work()
        end_demo_story()
    log.info("demo lived through", extra={"brand": str(brand_id)})


class _Progress:
    """Tells how far the story is on a connection of its own: the story's own transaction shows nothing yet."""

    def __init__(self, brand_id: UUID) -> None:
        self.brand_id = brand_id

    def __enter__(self) -> _Progress:
        params = connection.get_connection_params()
        self._session = psycopg.connect(**{**params, "autocommit": True})
        self._session.execute("SELECT set_config('binome.task', 'demo.progress', false)")
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()

    def reach(self, at: datetime) -> None:
        """The story has been lived until `at`."""
        self._session.execute(
            "UPDATE workspaces_demostory SET lived_until = %s WHERE brand_id = %s", [at, self.brand_id]
        )
