"""Which database, as whom: one login a kind of process, from the environment or from the embedded server.

DATABASE_URL (app: serves pages), DATABASE_SYSTEM_URL (system: workers), DATABASE_OWNER_URL (owner: migrations and
maintenance), DATABASE_DIRECT_URL (LISTEN: a session of its own, never through a pooler). BINOME_ROLE chooses.
"""

import os
from dataclasses import dataclass
from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

from binome.site.home import Home
from binome.site.postgres.place import socket_folder
from binome.site.postgres.roles import APP, DATABASE, OWNER, SYSTEM
from binome.site.secrets_file import Secrets

URLS = {
    "app": "DATABASE_URL",
    "system": "DATABASE_SYSTEM_URL",
    "owner": "DATABASE_OWNER_URL",
    "direct": "DATABASE_DIRECT_URL",
}


@dataclass(frozen=True)
class Login:
    """How to connect: psycopg's parameters (host, port, dbname, user, password, sslmode…)."""

    params: dict[str, Any]

    @property
    def user(self) -> str:
        return str(self.params.get("user", ""))

    def as_django(self, pool: dict[str, Any] | None) -> dict[str, Any]:
        """A value of Django's DATABASES. `pool` gives psycopg_pool's options; None opens a connection each time."""
        rest = dict(self.params)
        named = {key: str(rest.pop(key, "")) for key in ("dbname", "user", "password", "host", "port")}
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": named.pop("dbname"),
            **{key.upper(): value for key, value in named.items()},
            "CONN_MAX_AGE": 0,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": rest | ({"pool": pool} if pool else {}),
        }


def is_external() -> bool:
    """Whether the operator brings a PostgreSQL of their own."""
    return bool(os.environ.get("DATABASE_URL"))


def find_logins(home: Home, known: Secrets) -> dict[str, Login]:
    """The logins by kind: app, system, owner, direct. A kind that an external database does not name is the app's."""
    return _external() if is_external() else _embedded(home, known)


def _external() -> dict[str, Login]:
    app = os.environ["DATABASE_URL"]
    return {kind: Login(_parsed(name, os.environ.get(name) or app)) for kind, name in URLS.items()}


def _parsed(variable: str, url: str) -> dict[str, Any]:
    try:
        return dict(conninfo_to_dict(url))
    except psycopg.ProgrammingError as error:  # its message quotes the URL, and so the password: not shown
        raise ImproperlyConfigured(f"{variable} is not a PostgreSQL URL ({type(error).__name__}).") from None


def _embedded(home: Home, known: Secrets) -> dict[str, Login]:
    place = {"host": str(socket_folder(home) or home.root), "dbname": os.environ.get("BINOME_DATABASE", DATABASE)}
    app = Login(place | {"user": APP, "password": known.postgres_app})
    system = Login(place | {"user": SYSTEM, "password": known.postgres_system})
    owner = Login(place | {"user": OWNER, "password": known.postgres_owner})
    return {"app": app, "system": system, "owner": owner, "direct": app}
