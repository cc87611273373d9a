from uuid import uuid4

import pytest

from binome.core.permissions import PERMISSIONS, ROLES, SYSTEM, Actor, decide, require, system_actor
from binome.core.problems import NotAllowed


def actor(*roles: str, scopes: frozenset[str] | None = None) -> Actor:
    return Actor(uuid4(), frozenset(roles), "screen", scopes=scopes)


@pytest.mark.parametrize(
    ("role", "permission", "allowed"),
    [
        ("smm", "approvals.sign", True),
        ("cm", "approvals.sign", False),
        ("client", "approvals.sign", True),
        ("client", "inbox.view", False),
        ("cm", "inbox.reply", True),
        ("viewer", "content.write", False),
        ("cm", "briefs.acknowledge", True),
        ("smm", "briefs.acknowledge", False),
    ],
)
def test_a_role_has_its_rights_and_no_others(role: str, permission: str, allowed: bool) -> None:
    assert decide(actor(role), permission) is allowed


def test_whoever_wears_both_hats_has_the_rights_of_both() -> None:
    both = actor("smm", "cm")
    assert decide(both, "briefs.acknowledge")
    assert decide(both, "approvals.sign")


def test_a_token_narrows_its_owner_and_never_widens() -> None:
    narrow = actor("viewer", scopes=frozenset({"content.view", "content.write"}))
    assert decide(narrow, "content.view")
    assert not decide(narrow, "content.write")
    assert not decide(narrow, "planning.view")


def test_a_missing_right_is_named() -> None:
    with pytest.raises(NotAllowed) as refused:
        require(actor("viewer"), "planning.write")
    assert refused.value.permission == "planning.write"


def test_every_right_is_given_to_roles_that_exist() -> None:
    assert all(holders <= {*ROLES, SYSTEM} for holders in PERMISSIONS.values())
    assert system_actor().person_id is None
