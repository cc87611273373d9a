"""What protects every page."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_page_loads_nothing_inline_and_nothing_foreign(client: Client) -> None:
    policy = client.get("/accounts/login/")["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_every_answer_is_hardened(client: Client, header: str, value: str) -> None:
    assert client.get("/healthz")[header] == value


def test_signing_in_leads_nowhere_else(client: Client) -> None:
    form = {"login": "a@nova.test", "password": "x", "next": "https://evil.example/"}
    assert "evil.example" not in client.post("/accounts/login/", form).get("Location", "")
