"""What must be true of the database and the files before pages are served. Runs as the owner."""

import logging
import time

from django.conf import settings
from django.core.management import call_command

from binome.jobs.installation import claim_installation
from binome.site.file_lock import file_lock
from binome.site.health import unapplied_migrations
from binome.site.static_files import collect_stale
from binome.site.translations import compile_stale

log = logging.getLogger(__name__)


def migrate() -> list[str]:
    """Apply the migrations that wait, make the shared cache's table, claim the installation; gives what was applied."""
    started = time.perf_counter()
    waiting = unapplied_migrations()
    if waiting:
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        call_command("createcachetable", verbosity=0)
    claim_installation()
    log.info("migrated", extra={"migrations": len(waiting), "ms": round((time.perf_counter() - started) * 1000)})
    return waiting


def prepare_files() -> None:
    """Compile the translations and collect the static files that changed; web processes may start together."""
    with file_lock(settings.BINOME_HOME / "files.lock"):
        for folder in settings.LOCALE_PATHS:
            compile_stale(folder)
        if not settings.DEBUG:
            collect_stale()
