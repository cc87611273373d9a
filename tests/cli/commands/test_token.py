"""`binome token create`."""

from datetime import datetime

import pytest

from binome.site.session import in_words
from binome.workspaces.actions.use_token import use_token
from binome.workspaces.clock import live_now
from tests.cast import CM, a_brand
from tests.cli.command_line import parse

pytestmark = pytest.mark.django_db


def test_a_key_is_shown_once_and_works(now: datetime, capsys: pytest.CaptureFixture[str]) -> None:
    a_brand(now)
    args = parse(["token", "create", "--person", CM, "--right", "content.view", "--days", "30"])
    assert in_words(args.run, args) == 0
    holder = use_token(capsys.readouterr().out.strip(), now=live_now())
    assert (holder.person.email, holder.rights) == (CM, {"content.view"})


def test_a_right_that_does_not_exist_is_said(now: datetime, capsys: pytest.CaptureFixture[str]) -> None:
    a_brand(now)
    args = parse(["token", "create", "--person", CM, "--right", "magic"])
    assert in_words(args.run, args) == 1
    assert "magic" in capsys.readouterr().err


def test_somebody_unknown_gets_no_key(capsys: pytest.CaptureFixture[str]) -> None:
    args = parse(["token", "create", "--person", "nobody@nova.test"])
    assert in_words(args.run, args) == 1
    assert "nobody@nova.test" in capsys.readouterr().err


def test_a_key_taken_back_is_no_longer_listed(now: datetime, capsys: pytest.CaptureFixture[str]) -> None:
    a_brand(now)
    create = parse(["token", "create", "--person", CM, "--name", "laptop"])
    create.run(create)
    listed = parse(["token", "list", "--person", CM])
    capsys.readouterr()
    listed.run(listed)
    key, name, *_ = capsys.readouterr().out.split("\t")
    assert name == "laptop"
    revoke = parse(["token", "revoke", "--person", CM, "--id", key])
    assert in_words(revoke.run, revoke) == 0
    listed.run(listed)
    assert capsys.readouterr().out == ""
