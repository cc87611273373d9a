"""Free ports on the loopback address, below the range from which the system gives ports away by itself."""

from __future__ import annotations

import random
import socket

FIRST, LAST = 20_000, 32_000


def free_port() -> int:
    """One port that nobody listens on now."""
    return free_ports(1)


def free_ports(count: int) -> int:
    """The first of ``count`` free ports in a row."""
    for _ in range(200):
        first = random.randrange(FIRST, LAST - count)
        if all(_is_free(port) for port in range(first, first + count)):
            return first
    raise OSError(f"no {count} free ports in a row between {FIRST} and {LAST}")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def listens(port: int) -> bool:
    """Whether something accepts connections on this port of 127.0.0.1."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0
