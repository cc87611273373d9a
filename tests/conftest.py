"""All tests run on a real PostgreSQL: the embedded one, in var/test, shared by everybody who tests in this checkout.

The first process starts it, the last one stops it. Each process (and each xdist worker) has a database of its own,
copied from a template that is migrated once for each state of the migrations. Tests connect as the workers' login,
which can become the application's: so `brand_scope` and `system_scope` behave as in life.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest

from tests import database

os.environ |= {
    "BINOME_HOME": str(database.HOME.root),
    "BINOME_ROLE": "system",
    "DJANGO_SETTINGS_MODULE": "binome.site.settings",
}
for name in ("DATABASE_URL", "BINOME_PUBLIC_URL", "BINOME_SECRETS", "BINOME_DEBUG"):
    os.environ.pop(name, None)

import django  # noqa: E402 - after the environment
from django.apps import apps  # noqa: E402
from django.conf import settings  # noqa: E402
from django.db import connections  # noqa: E402
from django.test import TestCase, TransactionTestCase  # noqa: E402

settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
settings.DATABASES["default"]["OPTIONS"].pop("pool", None)
settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
database.HOME.make()
settings.STATIC_ROOT.mkdir(exist_ok=True)
django.setup()
# A transactional test empties the tables as it ends; those that Django does not know refer to some that it does, so
# it must cascade, which it does only for tests that say which applications they need.
TransactionTestCase.available_apps = [config.name for config in apps.get_app_configs()]
TestCase.available_apps = None


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """pytest-django's fixture, replaced: this process's database, for the time of the session."""
    with ExitStack() as stack:
        place, name = stack.enter_context(database.fresh_database())
        connections["default"].settings_dict |= {"HOST": place, "NAME": name}
        stack.callback(connections.close_all)
        yield


@pytest.fixture
def now() -> datetime:
    """A Tuesday morning, in UTC."""
    return datetime(2026, 9, 15, 9, 0, tzinfo=UTC)
