"""What a PDS may answer, and what it makes us do."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from binome.connectors.errors import NeedsReconnect, NetworkError, NoAnswer, Refused, SessionExpired, TryLater
from binome.connectors.networks.bluesky import xrpc
from binome.connectors.networks.bluesky.signin import BlueskySignIn
from binome.connectors.port import Account
from tests.connectors.plain_server import answering, listening

ACCOUNT = Account("bluesky", "", "did:plc:nova", "nova.test", {"access": "a", "refresh": "r", "password": "p"})


def saying(status: int, error: str = "", message: str = "", mime: str = "application/json") -> bytes:
    body = json.dumps({"error": error, "message": message}) if error else "<html>"
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {mime}\r\nContent-Length: {len(body)}\r\n\r\n"
    return (head + body).encode()


@pytest.fixture(autouse=True)
def _open_the_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1")


@pytest.mark.parametrize(
    ("raw", "writes", "meaning"),
    [
        (saying(400, "ExpiredToken", "Token has expired"), True, SessionExpired),
        (saying(401, "InvalidToken", "Bad token"), False, SessionExpired),
        (saying(401, "AccountTakedown", "Account has been taken down"), True, NeedsReconnect),
        (saying(400, "RepoDeactivated", "Repo is deactivated"), True, NeedsReconnect),
        (saying(429, "RateLimitExceeded", "Slow down"), True, TryLater),
        (saying(400, "InvalidRequest", "Bad record"), True, Refused),
        (saying(413, "PayloadTooLarge", "Too large"), True, Refused),
        (saying(501, "MethodNotImplemented", "No"), True, Refused),
        (saying(500, "InternalServerError", "Oops"), True, NoAnswer),
        (saying(502, mime="text/html"), True, NoAnswer),
        (saying(502), False, TryLater),
        (saying(200), True, NoAnswer),
    ],
)
async def test_an_answer_says_what_to_do_next(raw: bytes, *, writes: bool, meaning: type[NetworkError]) -> None:
    async with listening(answering(raw)) as seen:
        account = replace(ACCOUNT, server=seen.url)
        with pytest.raises(NetworkError) as error:
            await (xrpc.procedure(account, "a.b", {}) if writes else xrpc.query(account, "a.b"))
    assert type(error.value) is meaning


async def test_without_a_session_nothing_is_asked() -> None:
    async with listening(answering(saying(200))) as seen:
        with pytest.raises(SessionExpired):
            await xrpc.query(replace(ACCOUNT, server=seen.url, secret={}), "a.b")
    assert seen.requests == []


async def test_an_account_that_wants_a_code_is_told_of_app_passwords() -> None:
    async with listening(answering(saying(401, "AuthFactorTokenRequired", "A code was sent"))) as seen:
        with pytest.raises(Refused, match=r"signin\.app_password_needed"):
            await BlueskySignIn().sign_in({"handle": "nova.test", "password": "main", "server": seen.url})


async def test_a_suspended_account_is_told_at_sign_in() -> None:
    async with listening(answering(saying(401, "AccountTakedown", "Taken down"))) as seen:
        with pytest.raises(Refused, match=r"network\.account_stopped"):
            await BlueskySignIn().sign_in({"handle": "nova.test", "password": "x", "server": seen.url})


@pytest.mark.parametrize("secret", [{"password": "p"}, {"access": "not a token", "password": "p"}])
async def test_a_session_that_cannot_be_read_is_opened_again(secret: dict[str, str]) -> None:
    async with listening(answering(saying(401, "AuthenticationRequired", "No"))) as seen:
        with pytest.raises(NeedsReconnect):
            await BlueskySignIn().renew(replace(ACCOUNT, server=seen.url, secret=secret))
