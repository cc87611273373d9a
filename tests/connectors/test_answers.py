from datetime import UTC, datetime, timedelta

import pytest

from binome.connectors import clock
from binome.connectors.answers import Answer, error_of, redact, retry_at
from binome.connectors.errors import NeedsReconnect, NoAnswer, Refused, TryLater

NOON = datetime(2026, 9, 15, 12, tzinfo=UTC)


def answer(status: int, body: bytes = b"{}", **headers: str) -> Answer:
    return Answer("POST", "example.com", status, {k.replace("_", "-"): v for k, v in headers.items()}, body)


@pytest.mark.parametrize(
    ("status", "writes", "meaning"),
    [
        (400, True, Refused),
        (404, False, Refused),
        (301, True, Refused),
        (401, True, NeedsReconnect),
        (408, True, NoAnswer),
        (429, True, TryLater),
        (500, True, NoAnswer),
        (503, True, NoAnswer),
        (503, False, TryLater),
    ],
)
def test_a_status_says_what_to_do_next(status: int, *, writes: bool, meaning: type) -> None:
    assert type(error_of(answer(status), writes=writes)) is meaning


@pytest.mark.parametrize(
    ("headers", "at"),
    [
        ({"retry_after": "90"}, NOON + timedelta(seconds=90)),
        ({"retry_after": "Tue, 15 Sep 2026 12:05:00 GMT"}, NOON + timedelta(minutes=5)),
        ({"x_ratelimit_reset": "2026-09-15T12:04:00.000Z"}, NOON + timedelta(minutes=4)),
        ({"x_ratelimit_reset": "999999999999"}, None),
        ({"ratelimit_reset": str(int(NOON.timestamp()) + 30)}, NOON + timedelta(seconds=30)),
        ({"retry_after": "soon"}, None),
        ({}, None),
    ],
)
def test_the_network_says_when_to_come_back(headers: dict[str, str], at: datetime | None) -> None:
    with clock.at(NOON):
        assert retry_at(answer(429, **headers)) == at


@pytest.mark.parametrize(
    "text",
    [
        '{"access_token": "s3cret"}',
        '{"accessJwt":"s3cret"}',
        "code=s3cret&state=x",
        "Authorization: Bearer s3cret",
        '{"password": "s3cret"}',
        "client_secret=s3cret",
    ],
)
def test_secrets_do_not_stay_in_what_is_kept(text: str) -> None:
    assert "s3cret" not in redact(text)


def test_evidence_keeps_the_networks_words_and_not_its_secrets() -> None:
    evidence = error_of(answer(422, b'{"error":"too long","refresh_token":"s3cret"}'), writes=True).evidence
    assert "too long" in evidence["said"]
    assert "s3cret" not in str(evidence)


@pytest.mark.parametrize("body", [b"<html>", b"", b"[]"])
def test_what_is_not_an_object_is_no_answer(body: bytes) -> None:
    with pytest.raises(NoAnswer):
        answer(200, body).mapping()


def test_what_is_not_a_list_is_no_answer() -> None:
    with pytest.raises(NoAnswer):
        answer(200, b"{}").sequence()
