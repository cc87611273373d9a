"""What a server of the family may answer, and what it makes us do."""

from __future__ import annotations

import json

import pytest

from binome.connectors.errors import NeedsReconnect, NetworkError, NoAnswer, Refused, TryLater
from binome.connectors.families.mastodon_api.calls import Server, post, read
from tests.connectors.plain_server import answering, listening


def saying(status: int, error: str = "") -> bytes:
    body = json.dumps({"error": error}) if error else "<html>"
    mime = "application/json" if error else "text/html"
    return f"HTTP/1.1 {status} X\r\nContent-Type: {mime}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


@pytest.fixture(autouse=True)
def _open_the_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")


@pytest.mark.parametrize(
    ("raw", "meaning", "code"),
    [
        (saying(401, "The access token is invalid"), NeedsReconnect, "network.signed_out"),
        (saying(403, "Your login is currently disabled"), NeedsReconnect, "network.forbidden"),
        (saying(404, "Record not found"), Refused, "network.refused"),
        (saying(422, "Validation failed: Text can't be blank"), Refused, "network.refused"),
        (saying(422, "Cannot attach files that have not finished processing."), TryLater, "media.processing"),
        (saying(400, "Duplicate idempotency key."), NoAnswer, "network.already_asked"),
        (saying(409, "An identical request is still being processed"), NoAnswer, "network.already_asked"),
        (saying(429, "Throttled"), TryLater, "network.too_many_calls"),
        (saying(503), NoAnswer, "network.failed"),
        (b"HTTP/1.1 500 X\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n{", NoAnswer, "network.failed"),
        (saying(302), Refused, "network.moved"),
    ],
)
async def test_an_answer_to_a_write_says_what_to_do_next(raw: bytes, meaning: type[NetworkError], code: str) -> None:
    async with listening(answering(raw)) as seen:
        with pytest.raises(NetworkError) as error:
            await post(Server(seen.url, "token"), "/api/v1/statuses", {})
    assert (type(error.value), error.value.code) == (meaning, code)


async def test_a_read_that_fails_is_for_later() -> None:
    async with listening(answering(saying(503))) as seen:
        with pytest.raises(TryLater):
            await read(Server(seen.url), "/api/v1/statuses/1")
