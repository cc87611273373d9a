"""Several counts cost one query."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from binome.workspaces.counting import count_all, counting
from binome.workspaces.models import Event, Role
from binome.workspaces.scopes import NoScope, brand_scope
from tests.cast import a_brand


def test_several_counts_cost_one_query(db, now):
    with (
        brand_scope(a_brand(now).id),
        CaptureQueriesContext(
            connection,
        ) as queries,
    ):
        wanted = [counting(Role.objects.all()), counting(Event.objects.filter(event="SENT"))]
        assert count_all(wanted) == (2, 1)
    assert len([q for q in queries if "count(*)" in q["sql"]]) == 1


def test_they_count_in_the_open_scope(db, now):
    first, second = a_brand(now), a_brand(now, "Thé Lune")
    with brand_scope(first.id):
        wanted = [counting(Role.objects.all())]
    with brand_scope(second.id):
        assert count_all(wanted) == (2,)


def test_without_a_scope_nothing_is_counted(db):
    with pytest.raises(NoScope):
        count_all([])
