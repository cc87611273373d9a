"""The sandbox's memory: one append-only file of JSON lines a server, shared by every process.

A line is written whole, under a lock on the file beside it. A process killed while writing leaves a torn last line:
readers stop at the last line end, the next writer closes the torn line, and a line that does not parse is skipped.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from binome.connectors.errors import Refused

_SERVER = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,78}[a-z0-9])?")


def path_of(server: str) -> Path:
    """The journal of a sandbox server, in the folder of the installation; Refused for a name that is not one."""
    if not _SERVER.fullmatch(server):
        raise Refused("http.bad_address", params={"host": server[:80]})
    return Path(os.environ.get("BINOME_HOME") or "var") / "sandbox" / f"{server}.jsonl"


def append(server: str, line: Mapping[str, Any]) -> None:
    """Add one line. The caller holds `locked(server)`."""
    path = path_of(server)
    with path.open("ab") as file:
        torn = file.tell() > 0 and not _ends_with_newline(path)
        file.write((b"\n" if torn else b"") + json.dumps(line, ensure_ascii=False).encode() + b"\n")


def read_from(server: str, offset: int) -> tuple[list[dict[str, Any]], int]:
    """The whole lines after byte `offset`, and the offset after them."""
    try:
        with path_of(server).open("rb") as file:
            file.seek(offset)
            data = file.read()
    except FileNotFoundError:
        return [], 0
    end = data.rfind(b"\n") + 1
    return [line for raw in data[:end].splitlines() if (line := _parsed(raw)) is not None], offset + end


def size_of(server: str) -> int:
    """Bytes in the journal, 0 when there is none."""
    try:
        return path_of(server).stat().st_size
    except FileNotFoundError:
        return 0


@contextmanager
def locked(server: str) -> Iterator[None]:
    """One writer at a time, over all processes; the lock dies with its holder."""
    path = path_of(server)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("a+b") as file:
        _lock(file.fileno())
        try:
            yield
        finally:
            _unlock(file.fileno())


def forget(server: str) -> None:
    """Erase that server and everything said on it."""
    for path in (path_of(server), path_of(server).with_suffix(".lock")):
        path.unlink(missing_ok=True)


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _parsed(raw: bytes) -> dict[str, Any] | None:
    try:
        line = json.loads(raw)
    except ValueError:
        return None
    return line if isinstance(line, dict) else None


if sys.platform == "win32":
    import msvcrt

    def _lock(number: int) -> None:
        os.lseek(number, 0, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_LOCK, 1)

    def _unlock(number: int) -> None:
        os.lseek(number, 0, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX)

    def _unlock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_UN)
