from datetime import datetime
from uuid import uuid4

import pytest
from django.db import connection

from binome.workspaces.models import Event, Role
from binome.workspaces.scopes import NoScope, ScopeOpen, brand_scope, current_brand, system_scope
from tests.cast import a_brand

pytestmark = pytest.mark.django_db


def test_a_query_on_a_brands_table_without_a_scope_is_refused() -> None:
    with pytest.raises(NoScope):
        Role.objects.count()


def test_the_database_shows_nothing_to_who_opened_no_scope(now: datetime) -> None:
    a_brand(now)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM workspaces_role")
        assert cursor.fetchone() == (0,)


def test_a_scope_shows_its_brand_alone(now: datetime) -> None:
    nova, other = a_brand(now), a_brand(now, "Thé Lune")
    with brand_scope(nova.id) as scope:
        assert current_brand() == nova.id
        assert set(Event.objects.values_list("brand_id", flat=True)) == {nova.id}
        assert scope.opened_at.tzinfo is not None
    with system_scope("test"):
        assert set(Event.objects.values_list("brand_id", flat=True)) == {nova.id, other.id}


def test_scopes_never_widen_half_way(now: datetime) -> None:
    nova = a_brand(now)
    with brand_scope(nova.id), pytest.raises(ScopeOpen), system_scope("test"):
        pass
    with brand_scope(nova.id), pytest.raises(ScopeOpen), brand_scope(uuid4()):
        pass


def test_a_scope_may_be_opened_again_inside_itself(now: datetime) -> None:
    nova = a_brand(now)
    with brand_scope(nova.id):
        with brand_scope(nova.id):
            assert Role.objects.count() == 2
        assert Role.objects.count() == 2
    with pytest.raises(NoScope):
        Role.objects.count()
