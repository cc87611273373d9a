"""Static files, collected under hashed names into the home when one of them changed."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_stale() -> bool:
    """Collect if any source file changed since the last time; gives whether it did."""
    root = Path(settings.STATIC_ROOT)
    stamp, present = root / ".collected", _fingerprint()
    if stamp.exists() and stamp.read_text() == present:
        return False
    root.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(present)
    return True


def _fingerprint() -> str:
    """Names, sizes and times of all sources: reading their contents would cost a second."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            found = Path(storage.path(path)).stat()
            digest.update(f"{path} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()
