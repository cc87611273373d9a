"""`binome user add`."""

import pytest

from binome.site.session import in_words
from tests.cli.command_line import parse

pytestmark = pytest.mark.django_db

ANA = ["user", "add", "--email", "Ana@Nova.test", "--name", "Ana"]


def test_a_person_is_made_with_the_password_given(capsys: pytest.CaptureFixture[str]) -> None:
    args = parse([*ANA, "--password", "espresso doppio"])
    args.run(args)
    assert capsys.readouterr().out == "Ana@Nova.test may sign in.\n"


def test_a_script_is_told_the_password_that_was_made(capsys: pytest.CaptureFixture[str]) -> None:
    args = parse(ANA)
    args.run(args)
    assert "Password: " in capsys.readouterr().out


def test_a_second_account_for_one_address_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    args = parse([*ANA, "--password", "espresso doppio"])
    assert in_words(args.run, args) == 0
    assert in_words(args.run, args) == 1
    assert "has an account already" in capsys.readouterr().err


def test_a_weak_password_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    args = parse([*ANA, "--password", "password"])
    assert in_words(args.run, args) == 1
    assert "password: This password" in capsys.readouterr().err
