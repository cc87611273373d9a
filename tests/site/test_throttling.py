"""Sign-in is throttled, by address and by account, across processes."""

from datetime import datetime

import pytest
from django.test import Client

from binome.workspaces.actions.create_person import create_person

pytestmark = pytest.mark.django_db

PASSWORD = "espresso doppio"


def _sign_in(client: Client, password: str) -> int:
    return client.post("/accounts/login/", {"login": "ana@nova.test", "password": password}).status_code


def test_the_right_password_opens(client: Client, now: datetime) -> None:
    create_person("ana@nova.test", PASSWORD, now=now)
    assert _sign_in(client, PASSWORD) == 302


def test_after_five_wrong_ones_even_the_right_password_waits(client: Client, now: datetime) -> None:
    create_person("ana@nova.test", PASSWORD, now=now)
    for _attempt in range(5):
        assert _sign_in(client, "not this one") == 200
    assert _sign_in(client, PASSWORD) != 302
