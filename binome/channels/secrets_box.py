"""Enciphers what must not be read from the database: tokens, app passwords, client secrets.

Keys are the installation's (`binome.site.secrets_file`): the first one seals, all of them open, so that a key can be
replaced without signing in again. Nothing here is ever logged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class SecretUnreadable(RuntimeError):
    """Sealed with a key that this installation does not have: its secrets file was lost or exchanged."""


def seal(secret: Mapping[str, Any]) -> str:
    """The enciphered form of `secret`."""
    return _box().encrypt(json.dumps(dict(secret)).encode()).decode()


def unseal(sealed: str) -> dict[str, Any]:
    """What was sealed; SecretUnreadable when no key of the installation opens it."""
    try:
        opened: dict[str, Any] = json.loads(_box().decrypt(sealed.encode()))
    except InvalidToken as error:
        raise SecretUnreadable("no key of this installation opens this secret: restore secrets.json") from error
    return opened


def _box() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.BINOME_FERNET_KEYS])
