"""What a try came to: an answer of a network, as values the ledger keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from binome.connectors.errors import NeedsReconnect, NetworkError, NotSent, Refused, TryLater
from binome.connectors.port import Accepted

NOT_SENT = "NOT_SENT"
REJECTED = "REJECTED"
ACCEPTED = "ACCEPTED"
UNKNOWN = "UNKNOWN"


@dataclass(frozen=True)
class Outcome:
    """`kind` is one of the four; `event` what it means for the publication's life."""

    kind: str
    event: str
    code: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    evidence: Mapping[str, Any] = field(default_factory=dict)
    at: datetime | None = None
    external_id: str = ""
    permalink: str = ""
    at_once: bool = False
    prepare_again: bool = False

    @property
    def reconnect(self) -> bool:
        """Whether the channel itself must be signed in again."""
        return self.event == "HOLD"


def accepted(answer: Accepted) -> Outcome:
    """The network created the part."""
    return Outcome(
        ACCEPTED, "ACCEPT", evidence=answer.evidence, external_id=answer.external_id, permalink=answer.permalink
    )


def failed(error: NetworkError, *, while_arming: bool) -> Outcome:
    """What an error of the tree means. While arming nothing visible exists: even a lost answer may be tried again."""
    kind, event = _meaning(error, while_arming)
    at, again = (error.at, error.prepare_again) if isinstance(error, TryLater) else (None, False)
    return Outcome(kind, event, error.code, error.params, error.evidence, at, prepare_again=again)


def _meaning(error: NetworkError, while_arming: bool) -> tuple[str, str]:
    if isinstance(error, Refused):
        return REJECTED, "REFUSE"
    if isinstance(error, NeedsReconnect):
        return REJECTED, "HOLD"
    if isinstance(error, TryLater):
        return REJECTED, "POSTPONE"
    if isinstance(error, NotSent) or while_arming:
        return NOT_SENT, "POSTPONE"
    return UNKNOWN, "LOSE"  # NoAnswer, and whatever else does not say that nothing was created


def crashed(error: BaseException, *, while_arming: bool) -> Outcome:
    """A mistake of ours in mid-call: nobody knows what left, so the network is asked. While arming nothing did."""
    kind, event = (NOT_SENT, "POSTPONE") if while_arming else (UNKNOWN, "LOSE")
    return Outcome(kind, event, "publishing.interrupted", evidence={"error": type(error).__name__})


def renewed(error: NetworkError, at: datetime | None) -> Outcome:
    """The secret had run out, nothing was created: due again `at` once (None: with the usual wait)."""
    return Outcome(REJECTED, "POSTPONE", error.code, error.params, error.evidence, at, at_once=at is not None)
