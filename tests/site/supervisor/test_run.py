"""`binome up`, for real: its own database server, pages and workers, ended by signals of all kinds."""

import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.supervisor.installation import Installation, wait_until


@pytest.fixture(scope="module")
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def running(free_port: int) -> Iterator[Installation]:
    """Started once for all these tests, which follow one another as an operator's day does."""
    with tempfile.TemporaryDirectory(prefix="a house with spaces ") as folder:
        Path(folder).chmod(0o755)  # the database server, which is not root, must pass
        installation = Installation(Path(folder) / "home", free_port)
        installation.start()
        yield installation
        installation.stop()


def test_pages_are_served_and_every_worker_beats(running: Installation) -> None:
    assert running.get("/healthz") == (200, {"ok": True, "process": True, "database": True, "version": "0.1.0"})
    _status, ready = running.get("/readyz")
    assert ready["migrations_waiting"] == []
    assert {"publishing", "slow"} <= {worker["pool"] for worker in ready["workers"]}


def test_secrets_are_for_their_owner_alone(running: Installation) -> None:
    assert running.home.secrets.stat().st_mode & 0o777 == 0o600


def test_a_second_start_says_where_it_runs_and_leaves(running: Installation) -> None:
    second = running.run("up")
    assert second.returncode == 0
    assert f"already runs here: http://localhost:{running.port}" in second.stdout


def test_check_finds_nothing_wrong(running: Installation) -> None:
    checked = running.run("check")
    assert "WRONG" not in checked.stdout
    assert "workers      alive: " in checked.stdout


def test_a_pool_that_dies_is_started_again(running: Installation) -> None:
    dead = running.process_of("slow")
    dead.kill()
    wait_until(lambda: any(child.pid != dead.pid and "slow" in child.cmdline() for child in running.children()))


def test_a_database_that_dies_is_started_again(running: Installation) -> None:
    dead = running.postgres()
    assert dead
    dead.kill()
    wait_until(lambda: running.get("/healthz")[0] == 200 and running.postgres() not in (None, dead))


def test_children_end_when_the_supervisor_is_killed(running: Installation) -> None:
    assert running.up
    running.up.kill()
    running.up.communicate()
    wait_until(lambda: not running.children())


def test_after_a_kill_of_everything_the_next_start_recovers(running: Installation) -> None:
    running.start()
    assert running.up
    for victim in (running.up, *running.children(), running.postgres()):
        if victim:
            victim.kill()
    running.up.communicate()
    running.start()
    assert running.get("/healthz")[0] == 200


def test_stopping_leaves_nothing_running(running: Installation) -> None:
    said = running.stop()
    assert f"Open       http://localhost:{running.port}" in said
    assert said.endswith("Stopped.\n")
    assert (running.children(), running.postgres()) == ([], None)


def test_a_port_that_was_asked_for_and_is_taken_is_said(tmp_path: Path, free_port: int) -> None:
    with socket.create_server(("127.0.0.1", free_port)):
        refused = Installation(tmp_path / "home", free_port).run("up")
    assert refused.returncode == 1
    assert f"Port {free_port} is taken by another program. Free: " in refused.stdout
