"""Which login a process uses."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from binome.site.databases import find_logins
from binome.site.home import Home
from binome.site.secrets_file import Secrets

NO_SECRETS = Secrets("", ())


@pytest.fixture
def external(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://web:one@db.example:6432/social?sslmode=require")
    monkeypatch.setenv("DATABASE_SYSTEM_URL", "postgresql://jobs:two@db.example/social")
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgresql://boss:three@db.example/social")


@pytest.mark.usefixtures("external")
def test_an_external_database_names_its_own_roles(tmp_path: Path) -> None:
    logins = find_logins(Home(tmp_path), NO_SECRETS)
    assert [logins[kind].user for kind in ("app", "system", "owner", "direct")] == ["web", "jobs", "boss", "web"]


@pytest.mark.usefixtures("external")
def test_what_a_url_adds_reaches_the_driver(tmp_path: Path) -> None:
    database = find_logins(Home(tmp_path), NO_SECRETS)["app"].as_django({"max_size": 3})
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example", "6432", "social")
    assert database["OPTIONS"] == {"sslmode": "require", "pool": {"max_size": 3}}


def test_a_broken_url_is_said_without_its_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://web:hunter2@db.example:many/social?nonsense=1")
    with pytest.raises(ImproperlyConfigured) as refused:
        find_logins(Home(tmp_path), NO_SECRETS)
    assert "hunter2" not in str(refused.value)
