"""Pairs that are selected in SQL."""

from uuid import UUID

from django.db import connection

from binome.workspaces.models import Role
from binome.workspaces.scopes import brand_scope
from binome.workspaces.selecting import Selection, pairs, selection
from tests.cast import a_brand

ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))


def run(wanted: Selection) -> set[tuple[UUID, UUID]]:
    with connection.cursor() as cursor:
        cursor.execute(wanted.sql, wanted.params)
        return set(cursor.fetchall())


def test_every_group_has_every_object(db):
    assert run(pairs([ONE, TWO], [THREE])) == {(ONE, THREE), (TWO, THREE)}
    assert run(pairs([ONE], [])) == set()


def test_two_selections_follow_each_other(db):
    assert run(pairs([ONE], [TWO]) | pairs([ONE], [THREE])) == {(ONE, TWO), (ONE, THREE)}


def test_rows_are_selected_in_the_scope_it_runs_in(db, now):
    first, second = a_brand(now), a_brand(now, "Thé Lune")
    with brand_scope(first.id):
        wanted = selection(Role.objects.all(), "brand_id", "person_id")
    with brand_scope(second.id):
        assert {brand for brand, _person in run(wanted)} == {second.id}
