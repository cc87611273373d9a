"""The wall between brands, tried with raw SQL as an injected query would."""

from datetime import datetime

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand

pytestmark = pytest.mark.django_db


def rows(sql: str, *params: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def brand_tables() -> list[str]:
    """Every table and partitioned table that bears a brand; partitions answer through their parent."""
    return [
        name
        for (name,) in rows(
            """SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'brand_id'
               WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
               ORDER BY 1"""
        )
    ]


def test_every_table_that_bears_a_brand_is_isolated_for_both_logins() -> None:
    tables = brand_tables()
    assert "workspaces_role" in tables
    found = rows("SELECT tablename, policyname FROM pg_policies ORDER BY 1, 2")
    secured = {name for (name,) in rows("SELECT relname FROM pg_class WHERE relrowsecurity")}
    lacking = [
        t for t in tables if t not in secured or {p for n, p in found if n == t} != {"brand_scope", "system_task"}
    ]
    assert lacking == []


def test_the_key_of_every_brands_table_leads_with_the_brand() -> None:
    keys = rows(
        """SELECT c.relname, a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
           WHERE i.indisprimary AND c.relname = ANY (%s) AND a.attname <> 'brand_id'""",
        brand_tables(),
    )
    assert keys == []


def test_the_logins_own_nothing_and_cannot_bypass_the_wall() -> None:
    logins = ("binome_app", "binome_system")
    assert (
        rows("SELECT rolname FROM pg_roles WHERE rolname = ANY (%s) AND (rolsuper OR rolbypassrls)", list(logins)) == []
    )
    owned = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner = ANY (%s)"
    assert rows(owned, list(logins)) == []


def test_partitions_are_closed_to_both_logins() -> None:
    partitions = "SELECT oid::regclass::text FROM pg_class WHERE relispartition AND relkind = 'r'"
    open_ones = [
        name
        for (name,) in rows(partitions)
        if rows("SELECT has_table_privilege('binome_app', %s, 'SELECT, INSERT, UPDATE, DELETE')", name) == [(True,)]
    ]
    assert open_ones == []


@pytest.fixture
def two(now: datetime) -> tuple[BrandCard, BrandCard]:
    return a_brand(now), a_brand(now, "Thé Lune")


def test_brand_a_reads_nothing_of_brand_b(two: tuple[BrandCard, BrandCard]) -> None:
    nova, lune = two
    with brand_scope(nova.id):
        for table in brand_tables():
            assert rows(f"SELECT count(*) FROM {table} WHERE brand_id = %s", lune.id) == [(0,)], table


def test_brand_a_changes_and_deletes_nothing_of_brand_b(two: tuple[BrandCard, BrandCard]) -> None:
    nova, lune = two
    with brand_scope(nova.id), connection.cursor() as cursor:
        cursor.execute("UPDATE workspaces_brand SET name = 'taken' WHERE id = %s", [lune.id])
        assert cursor.rowcount == 0
        cursor.execute("DELETE FROM workspaces_role WHERE brand_id = %s", [lune.id])
        assert cursor.rowcount == 0


def test_brand_a_cannot_write_a_row_for_brand_b(two: tuple[BrandCard, BrandCard], now: datetime) -> None:
    nova, lune = two
    event = """INSERT INTO workspaces_event (brand_id, at, subject_type, subject_id, event, from_state, to_state, via,
               why, detail) VALUES (%s, %s, 'x', gen_random_uuid(), 'X', '', '', 'sql', '', '{}')"""
    with brand_scope(nova.id), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        rows(event, lune.id, now)


def test_a_reference_cannot_cross_brands() -> None:
    """Every reference between two brands' tables is a composite one."""
    plain = rows(
        """SELECT conrelid::regclass::text, conname FROM pg_constraint
           WHERE contype = 'f' AND conrelid::regclass::text = ANY (%(t)s) AND confrelid::regclass::text = ANY (%(t)s)
             AND cardinality(conkey) < 2""".replace("%(t)s", "%s"),
        brand_tables(),
        brand_tables(),
    )
    assert plain == []


def test_a_brand_is_removed_with_everything_it_has(two: tuple[BrandCard, BrandCard]) -> None:
    nova, lune = two
    with brand_scope(nova.id), connection.cursor() as cursor:
        cursor.execute("DELETE FROM workspaces_brand WHERE id = %s", [nova.id])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with brand_scope(lune.id):
        assert rows("SELECT count(*) FROM workspaces_role") == [(2,)]


def test_two_brands_never_share_an_address(two: tuple[BrandCard, BrandCard]) -> None:
    nova, lune = two
    with brand_scope(nova.id), pytest.raises(IntegrityError), transaction.atomic():
        rows("UPDATE workspaces_brand SET slug = %s WHERE id = %s RETURNING 1", lune.slug, nova.id)
