"""A real worker process, killed with SIGKILL while its call to the network is open."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.db import connection

from binome.connectors.networks.sandbox.scenario import Fault, set_fault
from binome.publishing.actions.claim_due import LEASE
from binome.workspaces.clock import live_now
from tests.publishing.conftest import TEXT, Stage

pytestmark = pytest.mark.django_db(transaction=True)

PATIENCE_S = 30


@pytest.fixture
def now(transactional_db: None) -> datetime:
    """The database's own time: a real worker lives in it."""
    return live_now()


@pytest.fixture
def worker() -> Iterator[subprocess.Popen[bytes]]:
    """The publishing pool on this test's database."""
    environment = os.environ | {"BINOME_DATABASE": connection.settings_dict["NAME"]}
    command = [sys.executable, "-m", "binome.site", "worker", "--pool", "publishing"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield process
    process.kill()
    process.wait()


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


def test_what_a_killed_worker_held_leaves_once(stage: Stage, worker: subprocess.Popen[bytes]) -> None:
    set_fault(stage.server, Fault.SLOW)
    publication = stage.schedule(stage.signed_post(), live_now() + timedelta(seconds=1))
    wait_until(lambda: bool(stage.card(publication).parts and stage.card(publication).parts[0].attempts))
    worker.kill()
    worker.wait()
    assert stage.card(publication).state == "SENDING"
    expired = live_now() + LEASE
    for seconds in (0, 10, 40):
        stage.work(expired + timedelta(seconds=seconds))
    card = stage.card(publication)
    assert card.state == "PUBLISHED"
    assert [post.text for post in stage.on_network()] == [TEXT]
    assert [attempt.outcome for attempt in card.parts[0].attempts] == ["UNKNOWN", "ACCEPTED"]


def test_a_post_leaves_at_its_instant_not_at_the_next_poll(stage: Stage, worker: subprocess.Popen[bytes]) -> None:
    due_at = live_now() + timedelta(seconds=6)
    publication = stage.schedule(stage.signed_post(), due_at)
    wait_until(lambda: stage.card(publication).state == "PUBLISHED")
    started = stage.card(publication).parts[0].attempts[0].started_at
    # Never early; how late at most is measured by the benchmark, not by a test.
    assert started >= due_at
