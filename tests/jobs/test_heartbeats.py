"""Signs of life."""

import asyncio
from datetime import datetime, timedelta

import pytest
from django.db import connection

from binome.jobs.heartbeats import FORGOTTEN_AFTER, keep_beating, purge_beats, read_pulses, write_beat


@pytest.mark.django_db
def test_a_worker_that_beat_just_now_is_alive(now: datetime) -> None:
    write_beat("slow", now, now)
    assert [(pulse.pool, pulse.alive) for pulse in read_pulses(now + timedelta(seconds=10))] == [("slow", True)]


@pytest.mark.django_db
def test_a_worker_silent_for_half_a_minute_is_not(now: datetime) -> None:
    write_beat("slow", now, now)
    assert [pulse.alive for pulse in read_pulses(now + timedelta(seconds=30))] == [False]


@pytest.mark.django_db
def test_a_worker_silent_for_an_hour_is_forgotten(now: datetime) -> None:
    write_beat("slow", now, now)
    assert read_pulses(now + FORGOTTEN_AFTER) == []
    assert purge_beats(now + FORGOTTEN_AFTER + timedelta(seconds=1)) == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_ends_on_purpose_leaves_no_row() -> None:
    async def live() -> int:
        stop = asyncio.Event()
        beating = asyncio.create_task(keep_beating("slow", stop))
        await asyncio.sleep(0.5)
        stop.set()
        await beating
        return 0

    assert asyncio.run(live()) == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM jobs_heartbeat")
        assert cursor.fetchone() == (0,)
