"""A pid file is not believed."""

import os
from pathlib import Path

from binome.site.postgres.postmaster import clear_stale_files, find_postmaster


def test_a_recycled_pid_is_not_taken_for_the_server(tmp_path: Path) -> None:
    (tmp_path / "postmaster.pid").write_text(f"{os.getpid()}\n{tmp_path}\n")
    assert find_postmaster(tmp_path) is None


def test_what_a_killed_server_left_is_cleared(tmp_path: Path) -> None:
    data, sockets = tmp_path / "data", tmp_path / "run"
    for folder in (data, sockets):
        folder.mkdir()
    for left in (data / "postmaster.pid", sockets / ".s.PGSQL.5432", sockets / ".s.PGSQL.5432.lock"):
        left.touch()
    clear_stale_files(data, sockets)
    assert [*data.iterdir(), *sockets.iterdir()] == []
