"""Whether each login of the database is what it must be; an external database was prepared by somebody else."""

from collections.abc import Iterator
from typing import Any

import psycopg

from binome.site.checkup.remark import FINE, WRONG, Remark
from binome.site.databases import URLS, Login

OLDEST = 150000

ABOUT_ME = """
    SELECT r.rolsuper OR r.rolbypassrls AS bypasses,
           EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user) AS owns,
           has_schema_privilege('public', 'CREATE') AS creates
    FROM pg_roles r WHERE r.rolname = current_user
"""


def look_at_logins(logins: dict[str, Login]) -> Iterator[Remark]:
    """One remark or more a login: app, system, owner, direct."""
    for kind, login in logins.items():
        try:
            with psycopg.connect(**login.params, connect_timeout=5) as connection:
                yield from _look(kind, login, logins["app"], connection)
        except psycopg.OperationalError as error:
            reason = str(error).strip().splitlines()[0]
            yield Remark(WRONG, "database", f"{URLS[kind]} ({kind}) does not connect: {reason}")


def _look(kind: str, login: Login, app: Login, connection: psycopg.Connection[Any]) -> Iterator[Remark]:
    wrong = [text for text in _complaints(kind, app, connection) if text]
    yield from (Remark(WRONG, "database", f"{kind}: {text}") for text in wrong)
    if not wrong:
        yield Remark(FINE, "database", f"{kind} connects as {login.user}")


def _complaints(kind: str, app: Login, connection: psycopg.Connection[Any]) -> Iterator[str]:
    if connection.info.server_version < OLDEST:
        yield f"PostgreSQL 15 or later is needed, this is {connection.info.server_version // 10000}."
    bypasses, owns, creates = connection.execute(ABOUT_ME).fetchone() or (False, False, False)
    if kind == "owner":
        yield "" if creates else "the owner can't create tables in the schema public (GRANT CREATE ON SCHEMA public)."
        return
    if bypasses:
        yield "this login bypasses row-level security: brands would not be kept apart. Use one without BYPASSRLS."
    if owns:
        yield "this login owns tables, and so is not bound by their policies: let the owner own them."
    if kind == "system" and not _may_become(app.user, connection):
        yield f"the workers' login can't become {app.user}: GRANT {app.user} TO {connection.info.user}."


def _may_become(role: str, connection: psycopg.Connection[Any]) -> bool:
    """Tried rather than read: what is granted is told differently by PostgreSQL 15 and 16."""
    try:
        connection.execute("SELECT set_config('role', %s, true)", [role])
    except psycopg.Error:
        return False
    return True
