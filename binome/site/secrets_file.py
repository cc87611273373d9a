"""The secrets of an installation: made once, kept in one file of mode 600, or given by BINOME_SECRETS.

BINOME_SECRETS is a path to the same JSON file, or the JSON itself; several hosts of one installation share it.
"""

import hashlib
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from cryptography.fernet import Fernet

from binome.site.file_lock import file_lock
from binome.site.home import Home


class SecretsUnreadable(Exception):
    """The secrets can't be read, or lack something; the message says what to do."""


@dataclass(frozen=True)
class Secrets:
    """django_key signs sessions; fernet_keys cipher tokens at rest (first one encrypts); the rest are passwords."""

    django_key: str
    fernet_keys: tuple[str, ...]
    postgres_root: str = ""
    postgres_owner: str = ""
    postgres_app: str = ""
    postgres_system: str = ""

    def fingerprint(self) -> str:
        """Sixteen hex digits that tell two sets of cipher keys apart and reveal nothing of them."""
        return hashlib.sha256("|".join(("binome", *self.fernet_keys)).encode()).hexdigest()[:16]


def load_secrets(home: Home) -> Secrets:
    """The secrets given by the environment, else those of the home, made on first use."""
    given = os.environ.get("BINOME_SECRETS", "")
    if given.lstrip().startswith("{"):
        return _parse(given, "BINOME_SECRETS")
    if given:
        return _read(Path(given))
    if not home.secrets.exists():
        _make_once(home)
    return _read(home.secrets)


def _make_once(home: Home) -> None:
    home.make()
    with file_lock(home.root / "secrets.lock"):
        if not home.secrets.exists():
            _write(home.secrets, _fresh())


def _fresh() -> Secrets:
    return Secrets(secrets.token_urlsafe(48), (Fernet.generate_key().decode(),), *(_password() for _ in range(4)))


def _password() -> str:
    return secrets.token_urlsafe(24)


def _write(path: Path, made: Secrets) -> None:
    """Written aside then renamed, so that no reader ever sees half a file."""
    aside = path.with_suffix(".new")
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        json.dump(asdict(made), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def _read(path: Path) -> Secrets:
    try:
        return _parse(path.read_text(), str(path))
    except OSError as error:
        raise SecretsUnreadable(f"The secrets file {path} can't be read: {error.strerror}.") from error


def _parse(text: str, origin: str) -> Secrets:
    try:
        values = json.loads(text)
        return Secrets(**{**values, "fernet_keys": tuple(values["fernet_keys"])})
    except (ValueError, KeyError, TypeError) as error:
        raise SecretsUnreadable(f"{origin} is not the secrets of an installation ({type(error).__name__}).") from error
