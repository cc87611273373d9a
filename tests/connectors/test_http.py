"""The transport, against servers that misbehave on real sockets."""

from __future__ import annotations

import asyncio
import logging
import time

import pytest

from binome.connectors import http
from binome.connectors.errors import NoAnswer, NotSent, Refused
from binome.connectors.http import Call, kept_connections, send
from tests.connectors.plain_server import OK, Seen, answering, listening, redirecting


@pytest.fixture(autouse=True)
def _open_the_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "127.0.0.1,localhost,nowhere.invalid")


async def hang_up(_seen: Seen, writer: asyncio.StreamWriter) -> bool:
    writer.transport.abort()
    return False


async def never_answer(_seen: Seen, _writer: asyncio.StreamWriter) -> bool:
    await asyncio.sleep(5)
    return False


async def test_an_answer_comes_back_whatever_its_status() -> None:
    async with listening(answering(b"HTTP/1.1 422 No\r\nContent-Length: 2\r\nX-A: b\r\n\r\n{}")) as seen:
        answer = await send(Call("POST", seen.url, json={"a": None}))
    assert (answer.status, answer.header("x-a"), answer.mapping()) == (422, "b", {})
    assert seen.requests[0].endswith(b'{"a": null}')


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
async def test_a_write_whose_line_is_cut_is_not_sent_again(method: str) -> None:
    async with listening(hang_up) as seen:
        with pytest.raises(NoAnswer) as cut:
            await send(Call(method, seen.url, json={}))
    assert (len(seen.requests), cut.value.code) == (1, "http.cut_off")


async def test_a_put_arrives_once_when_the_kept_connection_has_died() -> None:
    async with listening(answering(OK)) as seen, kept_connections():
        await send(Call("GET", seen.url))
        await asyncio.sleep(0.05)  # the server has closed the connection that a library would use again
        await send(Call("PUT", seen.url, json={}))
    assert [request.split(b" ")[0] for request in seen.requests] == [b"GET", b"PUT"]


async def test_writes_never_share_a_connection() -> None:
    async with listening(answering(OK, keep=True)) as seen, kept_connections():
        for method in ("GET", "GET", "POST", "POST"):
            await send(Call(method, seen.url))
    assert (len(seen.requests), seen.connections) == (4, 3)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_post_follows_no_redirect(status: int) -> None:
    async with listening(answering(redirecting(status, "/elsewhere"))) as seen:
        answer = await send(Call("POST", seen.url, json={}, follow=True))
    assert (answer.status, len(seen.requests)) == (status, 1)


async def test_a_get_follows_a_redirect_without_giving_its_token_to_another_host() -> None:
    async with listening(answering(OK)) as there:
        elsewhere = there.url.replace("127.0.0.1", "localhost")
        async with listening(answering(redirecting(302, elsewhere))) as here:
            answer = await send(Call("GET", here.url, token="s3cret", follow=True))
    assert answer.ok
    assert b"s3cret" in here.requests[0]
    assert b"s3cret" not in there.requests[0]


async def test_a_redirect_to_a_private_address_is_refused() -> None:
    async with listening(answering(redirecting(302, "https://169.254.169.254/latest"))) as seen:
        with pytest.raises(Refused, match=r"http\.address_forbidden"):
            await send(Call("GET", seen.url, follow=True))


async def test_redirects_without_end_end() -> None:
    async with listening(answering(redirecting(302, "/again"))) as seen:
        with pytest.raises(NoAnswer, match=r"http\.too_many_redirects"):
            await send(Call("GET", seen.url, follow=True))
    assert len(seen.requests) == http.MAX_REDIRECTS + 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "http://nowhere.invalid"])
async def test_a_server_that_is_not_there_got_nothing(url: str) -> None:
    with pytest.raises(NotSent, match=r"http\.unreachable"):
        await send(Call("POST", url, json={}))


async def test_a_server_without_encryption_got_nothing_secret() -> None:
    async with listening(answering(OK)) as seen:
        with pytest.raises(NotSent):
            await send(Call("POST", seen.url.replace("http://", "https://"), json={}, token="s3cret", timeout_s=0.5))
    assert seen.requests == []


async def test_a_server_that_is_silent_may_have_acted() -> None:
    async with listening(never_answer) as seen:
        with pytest.raises(NoAnswer, match=r"http\.no_answer_in_time"):
            await send(Call("POST", seen.url, json={}, timeout_s=0.2))
    assert len(seen.requests) == 1


async def test_past_the_deadline_not_a_byte_leaves() -> None:
    async with listening(answering(OK)) as seen:
        with pytest.raises(NotSent, match=r"http\.deadline_passed"):
            await send(Call("POST", seen.url, json={}, deadline=time.monotonic() - 0.001))
        await asyncio.sleep(0.05)
    assert (seen.connections, seen.requests) == (1, [])


async def test_a_deadline_passed_while_waiting_ones_turn_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "CALLS_AT_ONCE_PER_HOST", 1)

    async def slow(_seen: Seen, writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(0.3)
        writer.write(OK)
        return False

    async with listening(slow) as seen:
        calls = [send(Call("POST", seen.url, json={}, deadline=time.monotonic() + 0.2)) for _ in range(2)]
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes[1:]] == [NotSent]
    assert len(seen.requests) == 1


async def test_a_host_is_not_crowded() -> None:
    async def slow(_seen: Seen, writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(0.02)
        writer.write(OK)
        return False

    async with listening(slow) as seen:
        await asyncio.gather(*(send(Call("GET", seen.url)) for _ in range(30)))
    assert seen.most_at_once <= http.CALLS_AT_ONCE_PER_HOST


async def test_an_answer_without_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "MAX_ANSWER_BYTES", 1000)
    async with listening(answering(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + b"x" * 5000)) as seen:
        with pytest.raises(NoAnswer):
            await send(Call("GET", seen.url))


@pytest.mark.parametrize("raw", [b"hello\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}"])
async def test_half_an_answer_is_none(raw: bytes) -> None:
    async with listening(answering(raw)) as seen:
        with pytest.raises(NoAnswer):
            await send(Call("POST", seen.url, json={}))


async def test_logs_hold_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    async with listening(answering(OK)) as seen:
        with caplog.at_level(logging.INFO, "binome.connectors.http"):
            call = Call("POST", seen.url + "/path", token="s3cret", params=[("code", "s3cret")], form={"p": "s3cret"})
            await send(call)
    (line,) = [vars(record) for record in caplog.records if record.name == "binome.connectors.http"]
    assert (line["method"], line["host"], line["path"], line["outcome"]) == ("POST", "127.0.0.1", "/path", 200)
    assert "s3cret" not in str(line)
    assert "s3cret" not in repr(call)
