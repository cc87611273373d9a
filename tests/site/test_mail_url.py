"""BINOME_SMTP_URL."""

import pytest

from binome.site.mail_url import mail_settings


@pytest.mark.parametrize(
    ("url", "port", "ssl", "tls"),
    [
        ("smtp://mail.example", 587, False, True),
        ("smtp://mail.example:25", 25, False, False),
        ("smtps://mail.example", 465, True, False),
    ],
)
def test_tls_follows_from_scheme_and_port(url: str, port: int, ssl: bool, tls: bool) -> None:
    found = mail_settings(url)
    assert (found["EMAIL_PORT"], found["EMAIL_USE_SSL"], found["EMAIL_USE_TLS"]) == (port, ssl, tls)


def test_user_and_password_are_decoded() -> None:
    found = mail_settings("smtp://ana%40nova:p%2Fw@mail.example")
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("ana@nova", "p/w")


def test_without_a_url_mails_become_files() -> None:
    assert mail_settings("") == {"EMAIL_BACKEND": "binome.site.mails.MailFiles"}
