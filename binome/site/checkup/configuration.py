"""What the environment says, and what it leaves unsaid."""

import os
from collections.abc import Iterator

from django.conf import settings

from binome.site.checkup.remark import FINE, NOTE, WRONG, Remark
from binome.site.databases import URLS, is_external
from binome.site.home import current_home


def look_at_configuration() -> Iterator[Remark]:
    """The home, the address, the mail, the database's variables."""
    yield _home()
    yield _address()
    yield _mail()
    if settings.DEBUG:
        yield Remark(WRONG, "debug", "BINOME_DEBUG=1 shows the code on error pages: never where others can come.")
    yield from _urls()


def _home() -> Remark:
    home = current_home()
    if os.access(home.root, os.W_OK):
        return Remark(FINE, "home", f"data are in {home.root} (BINOME_HOME)")
    return Remark(WRONG, "home", f"{home.root} can't be written by this account: name another one in BINOME_HOME.")


def _address() -> Remark:
    if not settings.BINOME_PUBLIC_URL:
        return Remark(NOTE, "address", "reachable from this machine only; set BINOME_PUBLIC_URL to publish it")
    if not settings.BINOME_PUBLIC_URL.startswith("https://"):
        return Remark(NOTE, "address", f"{settings.BINOME_PUBLIC_URL} is not https: passwords travel in clear")
    return Remark(FINE, "address", settings.BINOME_PUBLIC_URL)


def _mail() -> Remark:
    if settings.EMAIL_BACKEND.endswith("MailFiles"):
        return Remark(NOTE, "mail", f"no BINOME_SMTP_URL: mails are kept in {settings.EMAIL_FILE_PATH}")
    return Remark(FINE, "mail", f"sent through {settings.EMAIL_HOST}:{settings.EMAIL_PORT}")


def _urls() -> Iterator[Remark]:
    if not is_external():
        yield Remark(FINE, "database", "embedded PostgreSQL (no DATABASE_URL)")
        return
    for kind, variable in URLS.items():
        if not os.environ.get(variable):
            level = NOTE if kind == "direct" else WRONG
            yield Remark(level, "database", f"{variable} ({kind}) is not set: DATABASE_URL is used in its place")
