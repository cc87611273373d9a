"""Migrations and models agree."""

import pytest
from django.core.management import call_command

from binome.site.health import unapplied_migrations


@pytest.mark.django_db
def test_no_model_changed_without_its_migration() -> None:
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    except SystemExit:
        pytest.fail("run: binome manage makemigrations")


@pytest.mark.django_db
def test_the_tests_database_has_them_all() -> None:
    assert unapplied_migrations() == []
