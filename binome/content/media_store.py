"""Where the bytes of media lie: BINOME_HOME/media, by brand and by content, never under an address of the web."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path
from uuid import UUID

from django.conf import settings

_KEY = re.compile(r"[0-9a-f-]{36}/[0-9a-f]{2}/[0-9a-f]{64}(\.small)?")
SMALL = ".small"


def key_of(brand_id: UUID, sha256: str) -> str:
    """The storage key of a content of a brand."""
    return f"{brand_id}/{sha256[:2]}/{sha256}"


def write(key: str, data: bytes) -> None:
    """Store `data`; what is there already is the same content and stays. Readers never see half a file."""
    path = _path(key)
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(temporary).replace(path)


def read(key: str) -> bytes:
    """The bytes under `key`; FileNotFoundError when the store lost them."""
    return _path(key).read_bytes()


def remove_brand(brand_id: UUID) -> None:
    """Delete every file of a brand."""
    shutil.rmtree(Path(settings.MEDIA_ROOT) / str(brand_id), ignore_errors=True)


def _path(key: str) -> Path:
    if not _KEY.fullmatch(key):
        raise ValueError(f"not a storage key: {key!r}")
    return Path(settings.MEDIA_ROOT) / key
