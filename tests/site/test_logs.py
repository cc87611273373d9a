"""Logs carry no secret."""

import json
import logging

import pytest

from binome.site.logs import JsonLines, redact


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Authorization: Bearer abc.def-1", "Authorization: Bearer ***"),
        ("GET /callback?code=4/0Ad&state=x", "GET /callback?code=***&state=x"),
        ('{"access_token": "EAAB"}', '{"access_token": "***"}'),
        ("postgresql://app:hunter2@db/binome", "postgresql://app:***@db/binome"),
        ("password=hunter2 host=db", "password=*** host=db"),
        ("the post left at 09:00", "the post left at 09:00"),
    ],
)
def test_what_sounds_secret_is_struck_out(text: str, said: str) -> None:
    assert redact(text) == said


def test_a_line_is_json_with_its_extras_and_without_their_secrets() -> None:
    record = logging.makeLogRecord({"msg": "sent", "name": "x", "brand": "nova", "app_password": "abcd", "ms": 3})
    line = json.loads(JsonLines().format(record))
    assert {key: line[key] for key in ("event", "brand", "app_password", "ms")} == {
        "event": "sent",
        "brand": "nova",
        "app_password": "***",
        "ms": 3,
    }
