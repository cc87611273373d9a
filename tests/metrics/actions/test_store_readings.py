"""Keeping numbers."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from binome.metrics.actions.store_readings import Given, store_readings
from binome.metrics.models import Reading
from binome.metrics.queries import curve, latest

HOUR = timedelta(hours=1)


def test_readings_make_a_curve_and_the_last_one_is_the_latest(brand, now):
    post = uuid4()
    store_readings([Given(post, "likes", now, 3), Given(post, "likes", now + HOUR, 8)], source="sandbox")
    assert [point.value for point in curve(post, "likes")] == [3, 8]
    assert latest([post], ["likes"])[post]["likes"].value == 8


def test_a_reading_that_comes_late_is_not_the_latest(brand, now):
    post = uuid4()
    store_readings([Given(post, "likes", now, 8)], source="sandbox")
    store_readings([Given(post, "likes", now - HOUR, 3)], source="sandbox")
    assert latest([post], ["likes"])[post]["likes"].value == 8


def test_the_same_reading_twice_is_kept_once(brand, now):
    given = [Given(uuid4(), "likes", now, 3)]
    assert (store_readings(given, source="sandbox"), store_readings(given, source="sandbox")) == (1, 0)


def test_an_absent_number_is_absent_not_zero(brand, now):
    post = uuid4()
    store_readings([Given(post, "likes", now, 3)], source="sandbox")
    assert "clicks" not in latest([post], ["likes", "clicks"])[post]


def test_a_number_nobody_has_defined_loses_no_other(brand, now):
    post = uuid4()
    assert store_readings([Given(post, "sparkles", now, 1), Given(post, "likes", now, 3)], source="sandbox") == 1


def test_a_reading_keeps_its_source_and_its_definition(brand, now):
    store_readings([Given(uuid4(), "likes", now, 3)], source="sandbox")
    kept = Reading.objects.get()
    assert (kept.source, kept.definition_version) == ("sandbox", 1)


def test_nobody_reaches_a_partition_past_its_parent(brand, now):
    refused = pytest.raises(ProgrammingError, match="permission denied")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM metrics_reading_{now:%Y_%m}")
