"""The mails of an installation without SMTP, on a page."""

from pathlib import Path

import pytest
from django.core.mail import get_connection, send_mail
from django.test import Client
from pytest_django.fixtures import Settings

FILES = "binome.site.mails.MailFiles"


def test_the_page_does_not_exist_unless_asked_for(stranger: Client) -> None:
    assert stranger.get("/dev/mails").status_code == 404


def test_nor_where_mails_are_sent(stranger: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_DEV_MAILS", "1")
    assert stranger.get("/dev/mails").status_code == 404


def test_mails_are_shown_newest_first_with_their_links(
    stranger: Client, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path
) -> None:
    monkeypatch.setenv("BINOME_DEV_MAILS", "1")
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = FILES, tmp_path
    for subject in ("Premier", "Réinitialisez votre mot de passe"):
        send_mail(subject, "Voici : http://localhost/x", None, ["awa@example.org"], connection=get_connection(FILES))
    page = stranger.get("/dev/mails").content.decode()
    assert page.index("Réinitialisez") < page.index("Premier")
    assert '<a href="http://localhost/x"' in page
