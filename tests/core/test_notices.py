"""Who is told of what."""

import pytest

from binome import words
from binome.core.notices import TOLD, told_to
from binome.core.permissions import ROLES


@pytest.mark.parametrize(
    ("role", "pair", "told"),
    [
        ("cm", ("brief", "HANDED_OVER"), True),
        ("smm", ("brief", "HANDED_OVER"), False),
        ("smm", ("approval", "REQUEST"), True),
        ("client", ("approval", "REQUEST"), True),
        ("viewer", ("approval", "REQUEST"), False),
        ("viewer", ("conversation", "ASSIGNED"), True),
    ],
)
def test_a_role_is_told_what_concerns_it(role: str, pair: tuple[str, str], told: bool) -> None:
    assert (pair in told_to(frozenset({role}))) is told


def test_everything_told_concerns_a_role_that_exists() -> None:
    assert set().union(*TOLD.values()) <= {*ROLES, "named"}


def test_every_notice_has_its_words() -> None:
    assert [pair for pair in TOLD if not words.known("notice.{}.{}".format(*pair))] == []
