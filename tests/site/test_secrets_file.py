"""The secrets of an installation."""

import json
from dataclasses import asdict
from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest

from binome.site.home import Home
from binome.site.secrets_file import SecretsUnreadable, load_secrets


def test_they_are_made_once_however_many_processes_start(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with ThreadPool(8) as pool:
        found = pool.map(load_secrets, [home] * 8)
    assert len(set(found)) == 1


def test_only_their_owner_reads_them(tmp_path: Path) -> None:
    load_secrets(Home(tmp_path / "home"))
    assert (tmp_path / "home" / "secrets.json").stat().st_mode & 0o777 == 0o600


def test_they_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = load_secrets(Home(tmp_path / "one"))
    monkeypatch.setenv("BINOME_SECRETS", json.dumps(asdict(given)))
    assert load_secrets(Home(tmp_path / "two")) == given


def test_a_damaged_file_is_said_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "secrets.json").write_text("{")
    with pytest.raises(SecretsUnreadable, match="is not the secrets of an installation"):
        load_secrets(Home(tmp_path))


def test_the_fingerprint_tells_keys_apart(tmp_path: Path) -> None:
    one, two = load_secrets(Home(tmp_path / "one")), load_secrets(Home(tmp_path / "two"))
    assert one.fingerprint() != two.fingerprint()
