"""Every right and role can be named to whoever lacks it."""

from binome import words
from binome.core.permissions import PERMISSIONS, ROLES


def test_every_right_has_its_words() -> None:
    assert [permission for permission in PERMISSIONS if not words.known(f"right.{permission}")] == []


def test_every_role_has_its_words() -> None:
    wanted = [f"role.{role}{part}" for role in ROLES for part in ("", ".does")]
    assert [code for code in wanted if not words.known(code)] == []
