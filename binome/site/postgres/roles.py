"""The logins of the embedded server and the database they share.

binome_owner owns the schema and migrates; binome_app serves pages and owns nothing; binome_system runs the workers,
owns nothing either, and may become binome_app for a transaction (SET LOCAL ROLE) but does not inherit its rights.
None of them can bypass row-level security.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from binome.site.secrets_file import Secrets

ROOT_LOGIN = "binome_root"
OWNER, APP, SYSTEM = "binome_owner", "binome_app", "binome_system"
DATABASE = "binome"

OF_THE_DATABASE = (
    "GRANT {app} TO {system} WITH INHERIT FALSE, SET TRUE",
    "REVOKE ALL ON DATABASE {database} FROM PUBLIC",
    "GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {app}, {system}",
)
OF_THE_OWNER = (
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}, {system}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {app}, {system}",
)
"""What the owner gives the others of each table that it will make; it says so itself, before it migrates."""


@dataclass(frozen=True)
class RoleNames:
    """What the grants are written for; an external database has its own names."""

    owner: str = OWNER
    app: str = APP
    system: str = SYSTEM
    database: str = DATABASE


def ensure_roles(sockets: Path, known: Secrets) -> None:
    """Create the logins and the database that lack, and align the passwords with the secrets."""
    root: dict[str, Any] = {"host": str(sockets), "user": ROOT_LOGIN, "password": known.postgres_root}
    with psycopg.connect(**root, dbname="postgres", autocommit=True) as connection:
        for login, password in _passwords(known).items():
            _ensure_login(connection, login, password)
        fresh = not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        if fresh:
            connection.execute(_statement("CREATE DATABASE {database} OWNER {owner}", RoleNames()))
    if fresh:
        with psycopg.connect(**root, dbname=DATABASE, autocommit=True) as connection:
            write_grants(connection, RoleNames())


def write_grants(connection: psycopg.Connection[Any], names: RoleNames) -> None:
    """Who may enter the database one is connected to; needs a superuser."""
    for grant in OF_THE_DATABASE:
        connection.execute(_statement(grant, names))


def owner_grants(names: RoleNames) -> list[sql.Composed]:
    """The statements by which the owner, connected as itself, lets the others use what it will make."""
    return [_statement(grant, names) for grant in OF_THE_OWNER]


def _passwords(known: Secrets) -> dict[str, str]:
    return {OWNER: known.postgres_owner, APP: known.postgres_app, SYSTEM: known.postgres_system}


def _ensure_login(connection: psycopg.Connection[Any], login: str, password: str) -> None:
    exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [login]).fetchone()
    verb = "ALTER" if exists else "CREATE"
    connection.execute(
        sql.SQL(verb + " ROLE {} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD {}").format(
            sql.Identifier(login), sql.Literal(password)
        )
    )


def _statement(text: str, names: RoleNames) -> sql.Composed:
    return sql.SQL(text).format(**{key: sql.Identifier(value) for key, value in vars(names).items()})
