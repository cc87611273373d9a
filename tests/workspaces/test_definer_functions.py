"""The functions that see past the wall: few, known by name, closed to whoever is not one of the two logins."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

KNOWN = {
    "binome_brands_of": "which brands are mine? asked before a scope is open",
    "binome_brand_of_invitation": "which brand does this link open? asked before a scope is open",
    "binome_demo_brand": "where is the demo? asked before a scope is open",
    "binome_search_conversations": "row-level security disables the index of a search: it filters by the scope itself",
}
LOGINS = {"binome_app", "binome_system"}

FUNCTIONS = """
SELECT p.proname, p.oid, pg_get_userbyid(p.proowner), p.proconfig, r.rolsuper OR r.rolbypassrls, p.prosrc
FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
WHERE p.prosecdef AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
"""


def definers() -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(FUNCTIONS)
        return cursor.fetchall()


def may_call(function: int) -> set[str]:
    """The roles that a function is granted to; '' stands for everybody."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT COALESCE(r.rolname, '') FROM pg_proc p
               CROSS JOIN aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) granted
               LEFT JOIN pg_roles r ON r.oid = granted.grantee
               WHERE p.oid = %s AND granted.privilege_type = 'EXECUTE'""",
            [function],
        )
        return {name for (name,) in cursor.fetchall()}


def test_every_one_is_known_with_its_reason() -> None:
    assert {name for name, *_ in definers()} == set(KNOWN)


def test_none_of_them_belongs_to_a_login_that_serves_requests() -> None:
    assert [name for name, _, owner, *_ in definers() if owner in LOGINS] == []


def test_each_has_a_search_path_that_its_caller_cannot_change() -> None:
    fixed = ["search_path=pg_catalog, public, pg_temp"]
    assert [name for name, _, _, config, *_ in definers() if config != fixed] == []


def test_nobody_but_the_owner_and_the_two_logins_may_call_them() -> None:
    strangers = {name: may_call(oid) - LOGINS - {owner} for name, oid, owner, *_ in definers()}
    assert {name: who for name, who in strangers.items() if who} == {}
