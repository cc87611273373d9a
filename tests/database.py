"""The tests' database server, the migrated template, and a copy of it for each test process."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
import pytest
from psycopg import sql

from binome.site.file_lock import file_lock
from binome.site.home import CHECKOUT, Home
from binome.site.postgres.cluster import Cluster, root_login
from binome.site.postgres.lease import running_cluster
from binome.site.postgres.place import make_socket_folder
from binome.site.postgres.roles import SYSTEM, RoleNames, write_grants

HOME = Home(Path(os.environ.get("BINOME_TEST_HOME", CHECKOUT / "var" / "test")))
NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
WHAT_MAKES_THE_SCHEMA = (
    "binome/*/migrations/*.py",
    "binome/workspaces/tenancy.py",
    "binome/site/settings.py",
    "binome/site/postgres/roles.py",
    "tests/database.py",
)


@contextmanager
def fresh_database() -> Iterator[tuple[str, str]]:
    """The server's socket folder and the name of a database that only this process uses, dropped at the end."""
    with running_cluster(HOME, NOT_DURABLE) as cluster:
        sockets = make_socket_folder(cluster.place)
        name = f"test_{os.getpid()}"
        with psycopg.connect(**root_login(sockets, cluster.secrets), autocommit=True) as root:
            with file_lock(HOME.root / "template.lock"):
                _drop_orphans(root)
                template = _template(root, cluster)
                _run(root, "CREATE DATABASE {} TEMPLATE {} OWNER binome_owner", name, template)
            yield str(sockets), name
            _run(root, "DROP DATABASE {} WITH (FORCE)", name)


def _template(root: psycopg.Connection, cluster: Cluster) -> str:
    """The migrated template of the present migrations, made now if they changed."""
    name = f"template_{_fingerprint()}"
    templates = _databases(root, "template\\_%")
    if name not in templates:
        for old in templates:
            _run(root, "DROP DATABASE {} WITH (FORCE)", old)
        _run(root, "CREATE DATABASE {} OWNER binome_owner", f"making_{name}")
        _migrate(f"making_{name}", cluster)
        _run(root, "ALTER DATABASE {} RENAME TO {}", f"making_{name}", name)
    return name


def _migrate(name: str, cluster: Cluster) -> None:
    login = root_login(make_socket_folder(cluster.place), cluster.secrets, name)
    with psycopg.connect(**login, autocommit=True) as root:
        write_grants(root, RoleNames(database=name))
    given = {"BINOME_HOME": str(HOME.root), "BINOME_DATABASE": name}
    migrate = [sys.executable, "-m", "binome.site", "migrate"]
    done = subprocess.run(migrate, cwd=CHECKOUT, env=os.environ | given, capture_output=True, text=True)
    if done.returncode != 0:
        pytest.exit(f"The migrations fail, so no test can run:\n{done.stderr[-3000:]}", returncode=1)
    with psycopg.connect(**login, autocommit=True) as root:  # a transactional test empties the tables as it ends
        _run(root, "GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO {}", SYSTEM)


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for pattern in WHAT_MAKES_THE_SCHEMA:
        for path in sorted(CHECKOUT.glob(pattern)):
            digest.update(str(path.relative_to(CHECKOUT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _drop_orphans(root: psycopg.Connection) -> None:
    """Drop the databases of processes that died, and a template whose making was cut."""
    for name in _databases(root, "making\\_%"):
        _run(root, "DROP DATABASE {} WITH (FORCE)", name)
    for name in _databases(root, "test\\_%"):
        if not psutil.pid_exists(int(name.split("_")[1])) or name == f"test_{os.getpid()}":
            _run(root, "DROP DATABASE {} WITH (FORCE)", name)


def _databases(root: psycopg.Connection, pattern: str) -> list[str]:
    found = root.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [pattern])
    return [row[0] for row in found.fetchall()]


def _run(root: psycopg.Connection, statement: str, *names: str) -> None:
    root.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
