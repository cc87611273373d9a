"""What tests and the demo do to a sandbox server: stir anger, make somebody speak, break an answer, delete, revoke."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from binome.connectors import clock
from binome.connectors.networks.sandbox import journal
from binome.connectors.networks.sandbox.world import open_world


class Fault(StrEnum):
    """How the server misbehaves on the next calls."""

    DROP_ANSWER = "drop_answer"  # creates the post, then no answer comes
    REFUSE = "refuse"  # says no for good
    TOO_MANY = "too_many"  # 429, again in a minute
    DOWN = "down"  # does not answer at all, nothing created
    SLOW = "slow"  # takes a second and a half
    UNREADABLE = "unreadable"  # accepts as usual, but a look-up gets no answer


def stir(
    server: str, topic: str, start: datetime, hours: float = 12, *, messages: int = 60, language: str = ""
) -> None:
    """A wave of anger about `topic` ("les colis cabossés"): about `messages` messages from `start`, over `hours`.

    Declare it before `start`: the past of a sandbox does not change. `language` is the account's unless said.
    """
    wave = {"topic": topic, "start": start.isoformat(), "hours": hours, "messages": messages}
    wave["language"] = language
    _write(server, {"kind": "wave", "id": _new_id("w"), **wave})


class SandboxScenario:
    """Lets a demo direct the audience."""

    def stir(self, server: str, topic: str, start: datetime, hours: float, *, messages: int, language: str) -> None:
        """A wave of anger; see `stir` of this module."""
        stir(server, topic, start, hours, messages=messages, language=language)


def speak(server: str, account_id: str, text: str, *, to: str = "", name: str = "Camille Roux") -> str:
    """Make a visitor say `text` now: a reply to the post or comment `to`, or a mention. Returns its id."""
    voice_id, handle = _new_id("v"), name.lower().replace(" ", ".")
    voice = {"id": voice_id, "account_id": account_id, "to": to, "handle": handle, "name": name, "text": text}
    _write(server, {"kind": "voice", **voice, "at": clock.now().isoformat()})
    return voice_id


def set_fault(server: str, fault: Fault, times: int = 1) -> None:
    """The next `times` commits on that server go wrong in that way."""
    _write(server, {"kind": "fault", "what": str(fault), "times": times})


def take_fault(server: str, fault: Fault) -> bool:
    """Whether that fault is due, using it up. For the sandbox's own publisher; the journal is locked by the caller."""
    due = open_world(server).faults[str(fault)] > 0
    if due:
        journal.append(server, {"kind": "fault", "what": str(fault), "times": -1})
    return due


def delete_post(server: str, post_id: str) -> None:
    """Delete a post as its owner would in the network's own application."""
    _write(server, {"kind": "delete", "id": post_id})


def revoke(server: str, token: str) -> None:
    """Withdraw an account's token."""
    _write(server, {"kind": "revoke", "token": token})


def forget(server: str) -> None:
    """Erase the server and everything said on it."""
    journal.forget(server)


def _write(server: str, line: dict[str, object]) -> None:
    with journal.locked(server):
        journal.append(server, line)


def _new_id(prefix: str) -> str:
    return f"{prefix}{uuid4().hex[:12]}"
