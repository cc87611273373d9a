"""What goes wrong, as codes. `binome.words` gives each code its sentence, in French and English.

BadInput     something a person typed: one Problem a field, nothing was written
NotAllowed   the actor lacks a permission
NotFound     no such thing in this scope
Conflict     the thing is not in a state that accepts this, or somebody else changed it first
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as data_field
from typing import Any


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `field` names the input ('' = the whole), `params` fill the sentence of `code`."""

    code: str
    field: str = ""
    params: Mapping[str, Any] = data_field(default_factory=dict)


class BadInput(Exception):
    """Input that cannot be accepted as it is; carries every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(f"{p.field}: {p.code}" if p.field else p.code for p in problems))
        self.problems = problems


class NotAllowed(Exception):
    """The actor may not do this; `permission` is the right that is missing."""

    def __init__(self, permission: str) -> None:
        super().__init__(permission)
        self.permission = permission


class NotFound(Exception):
    """Nothing of that kind has this id in the open scope."""

    def __init__(self, kind: str, key: object) -> None:
        super().__init__(f"{kind} {key}")
        self.kind = kind
        self.key = key


class Conflict(Exception):
    """True a moment ago, no longer: a state that does not accept the event, a version that is stale."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def refuse_if(problems: list[Problem]) -> None:
    """Raise BadInput with every problem of the list, or do nothing when it is empty."""
    if problems:
        raise BadInput(*problems)
