"""Who is told of what: an event of a subject concerns the holders of some roles, or the person it names."""

from __future__ import annotations

from binome.core.permissions import ADMIN, CLIENT, CM, CONTRIBUTOR, SMM

THE_PERSON_NAMED = "named"
"""The event's detail names whom it concerns (`assignee`)."""

_STRATEGY, _FIELD, _DUO = frozenset({SMM}), frozenset({CM}), frozenset({SMM, CM})

TOLD: dict[tuple[str, str], frozenset[str]] = {
    ("brief", "HANDED_OVER"): _FIELD,
    ("brief", "ASKED"): _STRATEGY,
    ("brief", "ANSWERED"): _FIELD,
    ("brief", "ANSWERED_IN_PART"): _FIELD,
    ("brief", "ACKNOWLEDGED"): _STRATEGY,
    ("brief", "EDITED"): _FIELD,
    ("approval", "REQUEST"): frozenset({SMM, CLIENT}),
    ("approval", "SIGN"): frozenset({CM, CONTRIBUTOR}),
    ("approval", "ASK_CHANGES"): frozenset({CM, CONTRIBUTOR}),
    ("publication", "HOLD"): _DUO,
    ("publication", "ASK"): _DUO,
    ("publication", "REFUSE"): _DUO,
    ("channel", "TOKEN_DIED"): _DUO,
    ("conversation", "ASSIGNED"): frozenset({THE_PERSON_NAMED}),
    ("finding", "SENT"): _STRATEGY,
    ("finding", "ACKNOWLEDGED"): _FIELD,
    ("decision", "CREATED"): _DUO,
    ("decision", "DECIDED"): _FIELD,
    ("decision", "REVIEWED"): _FIELD,
    ("invitation", "ACCEPTED"): frozenset({SMM, ADMIN}),
}

TOLD_EVENTS: dict[str, tuple[str, ...]] = {
    subject: tuple(sorted(event for about, event in TOLD if about == subject))
    for subject in sorted({subject for subject, _ in TOLD})
}
"""The names of the events that are told to anybody, by what they are about."""

ONLY_IF_MOVED = frozenset({("brief", "EDITED")})
"""Edits are told only when they change the state: a brief that is to be acknowledged again."""


def told_to(roles: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The (subject, event) pairs that concern somebody who holds `roles`, those that name a person included."""
    concerned = roles | {THE_PERSON_NAMED}
    return tuple(pair for pair, whom in TOLD.items() if whom & concerned)
