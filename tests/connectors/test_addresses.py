import pytest

from binome.connectors.addresses import AddressForbidden, GuardedResolver, check_url, is_public, server_url
from binome.connectors.errors import Refused


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "ff02::1",
    ],
)
def test_what_is_not_on_the_internet_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_what_is_on_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://127.0.0.1/x", "http.address_forbidden"),
        ("https://2130706433/", "http.address_forbidden"),
        ("https://0x7f.1/", "http.address_forbidden"),
        ("https://0177.0.0.1/", "http.address_forbidden"),
        ("https://127.1/", "http.address_forbidden"),
        ("https://[::1]/", "http.address_forbidden"),
        ("https://[::ffff:10.0.0.1]/", "http.address_forbidden"),
        ("https://169.254.169.254/latest/meta-data", "http.address_forbidden"),
        ("http://example.com/", "http.insecure"),
        ("ftp://example.com/", "http.bad_address"),
        ("https://user:pass@example.com/", "http.bad_address"),
        ("https:///x", "http.bad_address"),
        ("https://example.com:99999/", "http.bad_address"),
        ("file:///etc/passwd", "http.bad_address"),
    ],
)
def test_an_address_one_may_not_call_is_refused(url: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        check_url(url)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("opened", "url", "allowed"),
    [
        ("127.0.0.1", "http://127.0.0.1:8080/", True),
        ("localhost:8080", "http://localhost:8080/", True),
        ("localhost:8080", "http://localhost:8081/", False),
        (" LOCALHOST , other", "http://localhost:1/", True),
        ("[::1]:80", "http://[::1]/", True),
        ("", "http://localhost:8080/", False),
    ],
)
def test_the_operator_opens_hosts_by_name(
    monkeypatch: pytest.MonkeyPatch, opened: str, url: str, *, allowed: bool
) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", opened)
    if allowed:
        check_url(url)
    else:
        with pytest.raises(Refused):
            check_url(url)


async def test_a_name_that_leads_home_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BINOME_ALLOW_HOSTS", raising=False)
    with pytest.raises(AddressForbidden):
        await GuardedResolver().resolve("localhost", 443)


async def test_an_opened_name_gives_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINOME_ALLOW_HOSTS", "localhost:443")
    found = await GuardedResolver().resolve("localhost", 443)
    assert {answer["host"] for answer in found} <= {"127.0.0.1", "::1"}


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("mastodon.social", "https://mastodon.social"),
        (" https://Mastodon.Social/ ", "https://mastodon.social"),
        ("https://bsky.social/some/page", "https://bsky.social"),
        ("pds.example:8443", "https://pds.example:8443"),
    ],
)
def test_a_server_is_known_from_what_people_type(typed: str, url: str) -> None:
    assert server_url(typed) == url
