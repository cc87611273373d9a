"""What must be true of the database and the files before pages are served. Runs as the owner."""

import logging
import time

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from binome.jobs.installation import claim_installation
from binome.site.file_lock import file_lock
from binome.site.health import unapplied_migrations
from binome.site.postgres.roles import RoleNames, owner_grants
from binome.site.static_files import collect_stale
from binome.site.translations import compile_stale

log = logging.getLogger(__name__)


def migrate() -> list[str]:
    """Apply the migrations that wait, claim the installation; gives what was applied."""
    started = time.perf_counter()
    waiting = unapplied_migrations()
    if waiting:
        _let_others_use_what_is_made()
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    claim_installation()
    log.info("migrated", extra={"migrations": len(waiting), "ms": round((time.perf_counter() - started) * 1000)})
    return waiting


def _let_others_use_what_is_made() -> None:
    names = RoleNames(settings.BINOME_OWNER_ROLE, settings.BINOME_APP_ROLE, settings.BINOME_SYSTEM_ROLE)
    with connection.cursor() as cursor:
        for statement in owner_grants(names):
            cursor.execute(statement.as_string(cursor.connection))


def prepare_files() -> None:
    """Compile the translations and collect the static files that changed; web processes may start together."""
    with file_lock(settings.BINOME_HOME / "files.lock"):
        for folder in settings.LOCALE_PATHS:
            compile_stale(folder)
        if not settings.DEBUG:
            collect_stale()
