"""The logins of the embedded server, seen from inside a test's database."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db


def _rows(query: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


def test_no_login_of_ours_can_bypass_row_level_security() -> None:
    found = _rows("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'binome\\_%'")
    assert {name: (root, bypass) for name, root, bypass in found if name != "binome_root"} == {
        "binome_app": (False, False),
        "binome_owner": (False, False),
        "binome_system": (False, False),
    }


def test_only_the_owner_owns_tables() -> None:
    assert _rows("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'") == [("binome_owner",)]


def test_tests_run_as_the_workers_login() -> None:
    assert _rows("SELECT session_user") == [("binome_system",)]


def test_the_workers_login_may_become_the_application_for_a_transaction() -> None:
    _rows("SELECT set_config('role', 'binome_app', true)")
    assert _rows("SELECT current_user, session_user") == [("binome_app", "binome_system")]


def test_a_transaction_is_not_durable_but_the_rest_is_as_in_life() -> None:
    assert _rows("SHOW max_connections") == [("200",)]
