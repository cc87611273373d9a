"""What a network call may raise, named by what one does next.

    NetworkError
    ├── NotSent          nothing left this machine: try again, same identity
    ├── NoAnswer         something left, nothing readable came back: ask the network before anything else
    ├── TryLater         the network refused for now: try again at `at`
    ├── SessionExpired   the secret has aged: renew it (`PasswordSignIn.renew`), then call again
    ├── NeedsReconnect   the token is dead: tell a person, hold the channel
    └── Refused          the network said no for good: change the content
        └── Unsupported  the network cannot do this at all

Every error carries `code` (a key of `binome.words`), `params` for its sentence, and `evidence`
(status, selected headers, the network's own words; never a secret).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any


class NetworkError(Exception):
    """A call to a network that did not succeed; see the module's tree."""

    def __init__(
        self,
        code: str,
        *,
        params: Mapping[str, Any] | None = None,
        evidence: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.params: dict[str, Any] = dict(params or {})
        self.evidence: dict[str, Any] = dict(evidence or {})


class NotSent(NetworkError):
    """Failed before the first byte of the request left: DNS, connection, TLS, a lease that ran out."""


class NoAnswer(NetworkError):
    """The request may have arrived: time-out after sending, reset, 5xx, a 2xx that does not parse."""


class TryLater(NetworkError):
    """Refused for now, nothing was created. `at` is when to try again (UTC), None when the network did not say.

    `prepare_again`: what was uploaded or created ahead is gone there; forget it, so that `arm` makes it anew.
    """

    def __init__(
        self,
        code: str,
        *,
        at: datetime | None = None,
        params: Mapping[str, Any] | None = None,
        evidence: Mapping[str, Any] | None = None,
        prepare_again: bool = False,
    ) -> None:
        super().__init__(code, params=params, evidence=evidence)
        self.at = at
        self.prepare_again = prepare_again


class SessionExpired(NetworkError):
    """The secret in hand is no longer accepted, nothing was created. Renew it under a lock, then call again."""


class NeedsReconnect(NetworkError):
    """The account's authorisation is gone; a person must sign in again."""


class Refused(NetworkError):
    """The network will never accept this content as it is."""


class Unsupported(Refused):
    """The network, or this server of it, cannot do what was asked."""
