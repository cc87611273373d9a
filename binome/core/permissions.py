"""Who may do what: rights as data, one decision.

Roles are held per brand; a person may hold several (whoever is SMM and CM wears both hats).
Screens, API, command line and jobs all ask `require`.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from binome.core.problems import NotAllowed

SMM = "smm"
CM = "cm"
CONTRIBUTOR = "contributor"
CLIENT = "client"
VIEWER = "viewer"
ADMIN = "admin"
SYSTEM = "system"
ROLES = (SMM, CM, CONTRIBUTOR, CLIENT, VIEWER, ADMIN)

_EVERYONE = frozenset({SMM, CM, CONTRIBUTOR, CLIENT, VIEWER, ADMIN, SYSTEM})
_TEAM = frozenset({SMM, CM, CONTRIBUTOR, ADMIN, SYSTEM})
_DUO = frozenset({SMM, CM, ADMIN, SYSTEM})

PERMISSIONS: dict[str, frozenset[str]] = {
    "brand.view": _EVERYONE,
    "brand.edit": frozenset({SMM, ADMIN}),
    "brand.remove": frozenset({ADMIN}),
    "people.view": _TEAM | {VIEWER},
    "people.invite": frozenset({SMM, ADMIN}),
    "tokens.create": _TEAM | {VIEWER, CLIENT},
    "channels.view": _TEAM | {VIEWER},
    "channels.connect": frozenset({SMM, CM, ADMIN, SYSTEM}),
    "planning.view": _EVERYONE,
    "planning.write": frozenset({SMM, ADMIN, SYSTEM}),
    "briefs.hand_over": frozenset({SMM, ADMIN, SYSTEM}),
    "briefs.acknowledge": frozenset({CM, ADMIN, SYSTEM}),
    "briefs.ask": _TEAM,
    "briefs.answer": frozenset({SMM, ADMIN, SYSTEM}),
    "content.view": _EVERYONE,
    "content.write": _TEAM,
    "approvals.view": _EVERYONE,
    "approvals.request": _TEAM,
    "approvals.sign": frozenset({SMM, CLIENT, ADMIN, SYSTEM}),
    "publishing.view": _EVERYONE,
    "publishing.schedule": _DUO,
    "publishing.settle": _DUO,
    "inbox.view": _TEAM | {VIEWER},
    "inbox.handle": _DUO,
    "inbox.reply": _DUO,
    "metrics.view": _EVERYONE,
    "metrics.import": _DUO,
    "insights.view": _TEAM | {VIEWER},
    "insights.write": frozenset({CM, SMM, ADMIN, SYSTEM}),
    "insights.acknowledge": frozenset({SMM, ADMIN, SYSTEM}),
    "decisions.view": _TEAM | {VIEWER, CLIENT},
    "decisions.write": frozenset({SMM, ADMIN, SYSTEM}),
    "trace.view": _EVERYONE,
    "demo.remove": _EVERYONE,
}


@dataclass(frozen=True)
class Actor:
    """Who acts: a person with their roles on the brand, or the system (`person_id` None). `via` is the door used:
    screen, api, cli, mcp or job."""

    person_id: UUID | None
    roles: frozenset[str]
    via: str
    name: str = ""
    scopes: frozenset[str] | None = None


def system_actor(via: str = "job") -> Actor:
    """The product itself, acting on what people decided earlier."""
    return Actor(person_id=None, roles=frozenset({SYSTEM}), via=via, name="Binôme")


def decide(actor: Actor, permission: str) -> bool:
    """Whether `actor` may; an unknown permission is a programming error (KeyError).

    A token's `scopes` narrow what its owner may do, never widen it: "posts:read" style scopes are resolved by the
    API into permissions before they get here.
    """
    allowed = bool(PERMISSIONS[permission] & actor.roles)
    return allowed and (actor.scopes is None or permission in actor.scopes)


def require(actor: Actor, permission: str) -> None:
    """Raise NotAllowed unless `actor` may."""
    if not decide(actor, permission):
        raise NotAllowed(permission)
