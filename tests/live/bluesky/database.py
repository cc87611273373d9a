"""The network's database: a fresh one on the tests' own PostgreSQL, dropped at the end."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from binome.site.postgres.cluster import root_login
from binome.site.postgres.lease import running_cluster
from binome.site.postgres.place import make_socket_folder
from tests.database import HOME, NOT_DURABLE


@contextmanager
def bluesky_database() -> Iterator[str]:
    """The address, for Node.js, of an empty database. Its name tells tests/database.py whose orphan it may become."""
    with running_cluster(HOME, NOT_DURABLE) as cluster:
        sockets = make_socket_folder(cluster.place)
        login = root_login(sockets, cluster.secrets)
        name = f"test_{os.getpid()}_bluesky"
        with psycopg.connect(make_conninfo(**login), autocommit=True) as root:
            root.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
            root.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            try:
                yield f"postgresql://{login['user']}:{quote(login['password'])}@localhost/{name}?host={quote(str(sockets))}"
            finally:
                root.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
