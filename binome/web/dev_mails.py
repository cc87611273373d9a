"""The mails of an installation without SMTP, on a page: so that a newcomer can confirm an address or reset a password.

Shown only where no SMTP is configured and BINOME_DEBUG=1 or BINOME_DEV_MAILS=1; the mails hold secrets."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

LATEST = 50


@dataclass(frozen=True)
class DevMail:
    """A mail that was not sent, to be read here."""

    sent_at: datetime
    to: str
    subject: str
    text: str


def shown() -> bool:
    """Whether this installation shows its mails on a page."""
    written = settings.EMAIL_BACKEND == "binome.site.mails.MailFiles"
    return written and (settings.DEBUG or os.environ.get("BINOME_DEV_MAILS") == "1")


def dev_mails(request: HttpRequest) -> HttpResponse:
    """The latest mails, newest first."""
    if not shown():
        raise Http404
    files = sorted(Path(settings.EMAIL_FILE_PATH).glob("*.eml"), reverse=True)[:LATEST]
    return render(request, "dev_mails.html", {"mails": [_read(file) for file in files]})


def _read(file: Path) -> DevMail:
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    body = message.get_body(("plain",))
    sent_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return DevMail(sent_at, str(message["to"]), str(message["subject"]), body.get_content() if body else "")


urlpatterns = [path("dev/mails", dev_mails, name="dev_mails")]
