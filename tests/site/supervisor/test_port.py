"""Which port pages are served on."""

import socket

import pytest

from binome.site.supervisor import port as ports
from binome.site.supervisor.port import PortTaken, listen


@pytest.fixture
def taken() -> int:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_the_default_port_gives_way_to_the_next_free_one(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PORT", raising=False)
    monkeypatch.setattr(ports, "DEFAULT", taken)
    found = listen()
    with found.socket:
        assert found.port > taken
        assert found.instead_of == taken


def test_a_port_that_was_named_is_not_replaced_in_silence(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", str(taken))
    with pytest.raises(PortTaken, match=f"Port {taken} is taken"):
        listen()
