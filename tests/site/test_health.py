"""/healthz and /readyz."""

from datetime import timedelta

import pytest
from django.test import Client

from binome.jobs.heartbeats import SILENT_AFTER, write_beat
from binome.jobs.pools import present_pools
from binome.workspaces.clock import live_now

pytestmark = pytest.mark.django_db


def test_a_process_that_reaches_its_database_is_healthy(client: Client) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["database"] is True


def test_an_installation_whose_workers_beat_is_ready(client: Client) -> None:
    for pool in present_pools():
        write_beat(pool, live_now(), live_now())
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert {worker["alive"] for worker in answer.json()["workers"]} == {True}


def test_an_installation_without_workers_is_not_ready(client: Client) -> None:
    assert client.get("/readyz").status_code == 503


def test_a_silent_worker_is_told(client: Client) -> None:
    write_beat("slow", live_now(), live_now() - SILENT_AFTER - timedelta(seconds=1))
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert {worker["alive"] for worker in answer.json()["workers"]} == {False}
