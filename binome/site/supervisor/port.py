"""The port that pages are served on."""

import errno
import os
import socket
from dataclasses import dataclass

DEFAULT = 8000
HOW_FAR = 100


class PortTaken(Exception):
    """The port that the operator named is another program's; `free` is one that can be had."""

    def __init__(self, port: int, free: int) -> None:
        super().__init__(f"Port {port} is taken by another program. Free: {free}. Start with PORT={free}.")
        self.port = port
        self.free = free


@dataclass(frozen=True)
class Listening:
    """A socket that listens. `instead_of` is the port that was wanted and taken, if any."""

    socket: socket.socket
    host: str
    port: int
    instead_of: int | None = None


def listen() -> Listening:
    """Listen on PORT, or on the first free port from 8000 on. Raises PortTaken only where PORT was said."""
    host = os.environ.get("BINOME_HOST", "127.0.0.1")
    said = os.environ.get("PORT")
    wanted = int(said) if said else DEFAULT
    found = _first_free(host, wanted)
    if found.instead_of is not None and said:
        found.socket.close()
        raise PortTaken(wanted, found.port)
    return found


def _first_free(host: str, wanted: int) -> Listening:
    for port in range(wanted, min(wanted + HOW_FAR, 65536)):
        try:
            made = socket.create_server((host, port), backlog=512)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            continue
        actual = made.getsockname()[1]
        return Listening(made, host, actual, None if port == wanted else wanted)
    raise OSError(errno.EADDRINUSE, f"no free port between {wanted} and {wanted + HOW_FAR}")
